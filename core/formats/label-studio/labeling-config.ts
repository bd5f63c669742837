import { CONFIDENCE_LEVELS, CREDIBILITY_GRADES, RELIABILITY_GRADES } from '../../model/assessment.ts';
import { findYardstick } from '../../tradecraft/likelihood.ts';
import type { ExportInput } from '../format.ts';
import type { PassageView } from '../passage-view.ts';
import { type XmlMarkup, xml } from '../xml.ts';

/** The configuration whose names the task refers to: labels, and one control per region for each part of the assessment. */
export function writeLabelingConfig({ codebook }: ExportInput, passages: readonly PassageView[]): string {
  const names = new Map(codebook.labels.map(({ name, light }) => [name, light.ink]));
  for (const { labelName } of passages) if (!names.has(labelName)) names.set(labelName, '#5d5d5d');
  const labels = [...names].map(
    ([name, colour]) => xml`    <Label value="${name}" background="${colour}"/>\n`,
  );
  const terms = new Set(findYardstick(codebook.yardstick)?.bands.flatMap((band) => band.terms) ?? []);
  for (const { annotation } of passages) {
    const { likelihood } = annotation.assessment;
    if (likelihood !== null) terms.add(likelihood.term);
  }
  const config = xml`<View>
  <Labels name="label" toName="text">
${labels}  </Labels>
  <Text name="text" value="$text"/>
${writeChoices('confidence', CONFIDENCE_LEVELS)}${writeChoices('likelihood', [...terms])}${writeChoices('reliability', RELIABILITY_GRADES)}${writeChoices('credibility', CREDIBILITY_GRADES.map(String))}${writeChoices('status', ['draft', 'accepted', 'rejected'])}  <TextArea name="entity" toName="text" perRegion="true" editable="true"/>
  <TextArea name="note" toName="text" perRegion="true" editable="true"/>
  <TextArea name="marking" toName="text" perRegion="true" editable="true"/>
  <TextArea name="tag" toName="text" perRegion="true" editable="true"/>
  <Relations>
${codebook.relationTypes.map(({ id }) => xml`    <Relation value="${id}"/>\n`)}  </Relations>
</View>
`;
  return config.source;
}

function writeChoices(name: string, values: readonly string[]): XmlMarkup {
  const choices = values.map((value) => xml`    <Choice value="${value}"/>\n`);
  return xml`  <Choices name="${name}" toName="text" perRegion="true" choice="single">\n${choices}  </Choices>\n`;
}
