import type { PictureWords } from './en';

/** Words of pictures: saving them, and diagrams of procedures. French. */
export const picture: PictureWords = {
  save: 'Enregistrer cette image :',
  as: (kind, what) => `Enregistrer l’image « ${what} » en ${kind}`,
  failed: 'Ce navigateur n’a pas pu créer l’image. Essayez l’autre format.',
  tab: 'Procédure',
  title: name => `Le chemin d’une demande : ${name}`,
  sides: { requesting: 'Partie qui demande', requested: 'Partie sollicitée' },
  kinds: {
    work: 'traitement', translate: 'traduction', send: 'message à l’autre partie', wait: 'attente', branch: 'selon le cas', decide: 'décision',
    ask: 'l’autre partie est interrogée', consult: 'd’autres sont interrogés', fork: 'plusieurs voies à la fois', join: 'les voies se rejoignent', gather: 'jusqu’à être assez nombreux', close: 'fin',
  },
  reads: 'Se lit de gauche à droite. Un choix porte le nom de la case à laquelle il mène.',
  thick: 'En gras et numéroté : par où la demande est passée, dans l’ordre.',
  clockSign: '◔ → indique où va la demande si un délai expire.',
  known: 'Ce que votre place sait du chemin de cette demande. Ce que l’autre partie en a fait n’est pas marqué.',
  whole: 'Le chemin entier de la demande, et le temps passé à chaque étape.',
  sameBelow: 'La même chose figure ci-dessous en mots.',
  tooLarge: 'Cette procédure a trop d’étapes pour une image ; les voici en mots.',
  inWords: 'Les étapes en mots',
  now: 'À présent',
  here: 'elle est ici',
  withSide: 'elle est de ce côté',
  passed: numbers => `numéro ${numbers} du chemin`,
  then: 'Ensuite',
  clockOut: 'si un délai expire',
  onAverage: length => `${length} en moyenne`,
  ofRequest: 'Le chemin d’une demande',
  choose: 'Demande',
  chooseProcedure: 'Procédure',
  drawn: 'Les procédures en images',
  keys: {
    open: 'Une flèche va de qui a demandé à qui doit répondre, avec le nombre de demandes ; en tirets et avec ◔ : certaines sont en retard.',
    moments: 'Chaque trait marque un moment, à une place.',
    shown: 'Les traits, dans leur ordre',
  },
};
