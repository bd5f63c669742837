/** The commonest short words per language, chosen so that few are shared: a guess, not linguistics. */
export const STOP_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'the of and to in that is was for with on as by are this from be have has not which their were its',
  ),
  de: words(
    'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch wird nach bei wurde',
  ),
  fr: words(
    'le la les des et du une est dans que qui pour sur pas par au avec ce il plus sont été cette aux leur',
  ),
  es: words(
    'el los las del que y en una por con para se es su al como más fue han este entre sobre pero también',
  ),
  it: words(
    'il di che e la per un del non sono della con una nel gli alla dei più anche delle stato è da dal nella',
  ),
  pt: words(
    'o os que e do da em um uma para com não no na por mais dos das se foi como ao são pelo pela também à',
  ),
  nl: words(
    'de het een van en dat niet zijn op te met voor die aan er om ook als bij naar wordt uit deze hebben',
  ),
  pl: words(
    'i w na z do się nie że to jest o przez po od za jak ale oraz dla są przy który która także było',
  ),
  cs: words('a v na se že s z do je o k i jako za by pro ale jsou který podle také nebo jeho bylo při po'),
  sv: words('och att det i som en på är av för med den till inte har de om ett var men från vid kan efter'),
  tr: words(
    've bir bu için ile da de olarak olan daha çok kadar sonra en olduğu gibi ancak tarafından göre ise',
  ),
  ro: words(
    'și de în la cu pe care nu din este pentru sunt mai că un fost prin după sau acest această către',
  ),
  id: words(
    'yang dan di dengan untuk dari ini pada tidak dalam akan itu oleh juga ke telah adalah sebagai mereka',
  ),
  vi: words('và của là các trong được có cho với không đã này người những một để khi về theo tại'),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
