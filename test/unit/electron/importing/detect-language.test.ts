import { describe, expect, it } from 'vitest';
import { detectLanguage } from '#electron/importing/detect-language.ts';

describe('detectLanguage', () => {
  it.each([
    ['en', 'The brigade moved to the north of the river and is in position for the attack on the town.'],
    [
      'de',
      'Die Brigade ist am Montag nach Norden gezogen und hat den Fluss mit dem Boot überquert, auch im Regen.',
    ],
    [
      'fr',
      'La brigade est partie vers le nord et les habitants ont vu des camions dans la ville pour la nuit.',
    ],
    [
      'es',
      'La brigada se fue al norte y los vecinos han visto camiones en la ciudad por la noche con los soldados.',
    ],
    ['uk', 'Бригада рушила на північ уздовж залізниці, повідомили місцеві жителі. Її бачили біля мосту.'],
    [
      'ru',
      'Бригада двинулась на север вдоль железной дороги, сообщили местные жители. Это было вчера, мы видели.',
    ],
    ['ar', 'تحرك اللواء شمالا على طول السكة الحديدية يوم الاثنين وعبر النهر قبل الفجر'],
    ['fa', 'تیپ دوازدهم روز دوشنبه به سمت شمال حرکت کرد و پیش از سپیده‌دم از رودخانه گذشت'],
    ['ur', 'بریگیڈ پیر کے روز شمال کی طرف بڑھی اور فجر سے پہلے دریا پار کر لیا'],
    ['he', 'החטיבה נעה צפונה לאורך מסילת הברזל ביום שני וחצתה את הנהר לפני עלות השחר'],
    ['ja', '第十二旅団は月曜日に鉄道に沿って北へ移動し、夜明け前に川を渡った。'],
    ['zh', '第十二旅周一沿铁路向北移动，并在黎明前渡过了河流。'],
    ['ko', '제12여단은 월요일 철도를 따라 북쪽으로 이동하여 새벽 전에 강을 건넜다.'],
    ['el', 'Η ταξιαρχία κινήθηκε βόρεια κατά μήκος του σιδηροδρόμου τη Δευτέρα'],
  ])('recognises %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each([
    ['too little text', 'Rutte'],
    ['numbers', '12 400 900 2024-10-28 '.repeat(40)],
    ['names only', 'Kursk Belgorod Pyongyang Seoul Tokyo Canberra Wellington Brussels Rutte Yoon'],
    ['Cyrillic without telltale letters', 'тама тута сам пак от нас за вас и без нас и до там'],
  ])('says nothing when unsure: %s', (_, text) => {
    expect(detectLanguage(text)).toBeNull();
  });
});
