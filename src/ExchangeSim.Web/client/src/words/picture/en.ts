/** Words of pictures: saving them, and diagrams of procedures. English. */
export const picture = {
  save: 'Save this picture:',
  as: (kind: string, what: string) => `Save the picture “${what}” as ${kind}`,
  failed: 'This browser could not make the picture. Try the other format.',
  tab: 'Procedure',
  title: (name: string) => `How a request goes: ${name}`,
  sides: { requesting: 'Side that asks', requested: 'Side that is asked' },
  kinds: {
    work: 'work', translate: 'translation', send: 'message to the other side', wait: 'waiting', branch: 'as the case is', decide: 'decision', ask: 'the other side is asked',
    consult: 'others are asked', fork: 'several ways at once', join: 'the ways meet', gather: 'until enough are together', close: 'end',
  },
  reads: 'Read it from left to right. A choice has the name of the box to which it leads.',
  thick: 'Thick and numbered: where the request has been, in its order.',
  clockSign: '◔ → is where the request goes if a time limit runs out.',
  known: 'What your seat knows of the way of this request. What the other side has done with it is not marked.',
  whole: 'The whole way of the request, and how long it was at each step.',
  sameBelow: 'The same stands below in words.',
  tooLarge: 'This procedure has too many steps for a picture; here they are in words.',
  inWords: 'The steps in words',
  now: 'Now',
  here: 'it is here now',
  withSide: 'it is with this side now',
  passed: (numbers: string) => `number ${numbers} of the way`,
  then: 'Then',
  clockOut: 'if a time limit runs out',
  onAverage: (length: string) => `${length} on average`,
  ofRequest: 'The way of one request',
  choose: 'Request',
  chooseProcedure: 'Procedure',
  drawn: 'Procedures as pictures',
  keys: {
    open: 'An arrow leads from who asked to who is to answer, with how many requests; dashed and with ◔: some of them are late.',
    moments: 'Each mark is a moment at a seat.',
    shown: 'Marks, in their order',
  },
};

export type PictureWords = typeof picture;
