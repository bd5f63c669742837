/** Stands where the reader will be. Invented wording. */
export function SampleText() {
  return (
    <article className="gallery-text">
      <h1>Alliance confirms North Korean troops in the Kursk region</h1>
      <p>
        The Secretary General told reporters on Monday that soldiers from North Korea are now deployed in
        Russia’s Kursk region. He spoke after officials from Seoul had briefed the ambassadors behind closed
        doors.
      </p>
      <p>
        The visitors were led by a deputy director of the intelligence service. Partners from the Pacific
        listened in. How many soldiers have arrived was not said, and the answer to it is the first gap to
        close.
      </p>
      <p>It is very likely that the units will see combat within weeks.</p>
    </article>
  );
}
