import type { WalkWords } from './en';

/** Words of the walks through pages: what each step shows, and what there is to say about it. French. */
export const walk: WalkWords = {
  button: 'Visite',
  offer: 'Nouveau ici ? Une visite vous montre cette page une fois. Rien n’est envoyé, et la page reste comme elle est.',
  notNow: 'Pas maintenant',
  next: 'Suivant',
  back: 'Précédent',
  done: 'Terminé',
  close: 'Quitter la visite',
  progress: (n, of) => `${n} sur ${of}`,
  steps: {
    plan: ['Un exercice', 'Chaque carte est un exercice : sa durée en temps réel et ses places. Pour une première leçon, prenez le plus court.'],
    planOpen: [
      'L’ouvrir pour une classe',
      'Dites combien il y a de salles, puis ouvrez-le. Chaque salle joue le même exercice pour elle-même. Personne n’y est encore : vous recevez une page avec le ' +
        'code pour la classe.',
    ],
    planAlone: [
      'Ou jouer seul',
      'Une personne prend une place, et le scénario tient toutes les autres. Le temps s’arrête pendant que vous décidez. C’est aussi une façon d’essayer un ' +
        'exercice avant le cours.',
    ],
    planPapers: [
      'Consignes et documents',
      'Ce que les joueurs lisent d’abord, et des documents à imprimer : le manuel de situation pour tous, et celui des contrôleurs pour vous. Ne le montrez pas ' +
        'aux joueurs.',
    ],
    running: ['Ce qui est en cours', 'Les exercices ouverts sur ce serveur. « Diriger » ramène à votre page, même après un redémarrage du serveur.'],
    ownFiles: ['Vos propres exercices', 'Les fichiers que vous avez écrits sont vérifiés ici. Chaque erreur est montrée à sa ligne ; seul ce qui n’en a pas est gardé.'],
    scenarios: ['Un scénario tel quel', 'Tout scénario se joue aussi sans plan : choisissez les services qui ont une place. Il n’y a ni événements ni objectifs.'],
    toStudio: ['L’atelier', 'Pour étudier un scénario sans joueurs : combien de temps prennent les réponses, et quelle politique en apporte davantage et plus tôt.'],
    lobbySeats: [
      'Les places',
      'Une place, c’est un poste dans un service. Le bouton d’une place libre vous y assied ; vous pouvez la quitter. Il n’est pas nécessaire de les occuper ' +
        'toutes : le scénario tient celles qui restent libres.',
    ],
    lobbyBriefing: ['Les consignes', 'Ce qui s’est passé jusqu’ici et ce qu’on attend de vous. Une fois assis, vous y trouvez aussi une partie que vous seul voyez.'],
    lobbyReady: ['Dites que vous êtes prêt', 'Cochez ceci après la lecture. Votre instructeur voit qui est prêt.'],
    lobbyPeople: ['Qui est là', 'Toutes les personnes de votre salle, leur place, et si leur navigateur est connecté.'],
    lobbyClock: [
      'L’horloge de l’exercice',
      'Elle n’a pas démarré. Quand elle tourne, votre bureau s’ouvre ici de lui-même, et cette ligne donne toujours l’heure de chaque pays.',
    ],
    alone: [
      'L’horloge est à vous',
      'Vous jouez seul : démarrez ou arrêtez l’horloge, passez à la suite, terminez l’exercice. Le temps s’arrête de lui-même tant que vous avez quelque ' +
        'chose à décider.',
    ],
    deskClock: [
      'L’heure de l’exercice',
      'La première horloge est la vôtre, les autres celles des autres services ; un point plein dit que leur bureau est ouvert. Ensuite : à quelle vitesse court le ' +
        'temps, ou pourquoi il est arrêté.',
    ],
    inbox: ['Votre boîte de réception', 'Toutes les demandes qui concernent votre bureau : celles des autres, et les vôtres. Ce qui attend votre décision est en tête.'],
    inboxFirst: ['Une demande', 'Son numéro, son état, avec qui elle est échangée, son urgence, son canal et son échéance. Cliquez dessus pour ouvrir son dossier.'],
    evidence: ['Ce que dit le dossier', 'Voici les éléments dont dépend la décision. Lisez-les d’abord : la bonne décision s’y trouve.'],
    decision: [
      'Votre décision',
      'Choisissez ; sous chaque choix figure ce qui suit et le temps que cela prend. Rien n’est décidé avant d’appuyer sur le bouton, qui dit alors ce qu’il ' +
        'fait.',
    ],
    fileActions: [
      'Ce que vous pouvez faire d’autre',
      'La faire traiter ensuite par vos agents, ou la mettre de côté. Votre propre demande peut être retirée, et l’autre partie relancée.',
    ],
    fileParts: ['Les parties du dossier', 'La demande elle-même, les personnes, les biens et numéros, les pièces et lettres, son historique, sa procédure en image, vos remarques.'],
    history: ['Son historique', 'Ce qui est arrivé à la demande, pour autant que votre bureau puisse le savoir : qui l’avait, combien de temps, et ce qui a été décidé.'],
    leads: ['Les pistes', 'Vos propres affaires, si l’exercice en a. Ouvrez-en une, lisez son dossier, et écrivez de là une demande à un autre service.'],
    messages: [
      'Les messages',
      'Écrivez à une autre place avec vos mots. Un message à un autre service arrive quand son canal le livre. Plaintes et nouvelles arrivent aussi ici.',
    ],
    officers: [
      'Vos agents',
      'Combien travaillent à chaque bureau de votre service, combien sont occupés, et ce qui y attend. Vous pouvez les déplacer, si l’exercice le permet.',
    ],
    offices: ['Les heures de bureau', 'Une carte et un tableau de ce qui est ouvert entre vous et les autres ; dessous, quand chacun travaille, et les jours fériés.'],
    notes: ['Vos remarques', 'Vous seul les voyez. Si quelqu’un de la salle n’a pas de place, vous pouvez ici lui céder la vôtre.'],
    returnCode: [
      'Le chemin du retour',
      'S’il vous faut un autre navigateur ou un autre appareil, le code qui s’y trouve vous ramène à votre place. Ce qui était à moitié écrit y est encore.',
    ],
    lookRooms: ['Les salles', 'Chaque salle est un monde à part. La vue de toutes les salles est un tableau de chaque place.'],
    rooms: ['Les salles', 'Chaque salle est un monde à part. La vue de toutes les salles est un tableau de chaque place, avec des boutons qui agissent partout à la fois.'],
    comeIn: [
      'Comment la classe entre ici',
      'Montrez à la classe ce code et cette adresse, ou l’image, que lisent les téléphones. Créez un nouveau code pour que plus personne n’entre par ' +
        'l’ancien.',
    ],
    clockRun: [
      'Lancer et arrêter le temps',
      'Démarrez l’horloge quand chacun a sa place. Ensuite, c’est ici que vous la mettez en pause, ou avancez : jusqu’à la prochaine décision, d’une heure ' +
        'ou d’un jour.',
    ],
    clockSettings: ['Comment court le temps', 'La vitesse, si le temps attend les personnes, et la raison d’une pause, que tous lisent.'],
    clockJump: ['Sauter en avant', 'De quelques heures, ou à une date. Ce qui se présente entre-temps est décidé par le scénario, même aux places occupées.'],
    seatTable: [
      'Les places de cette salle',
      'Qui est assis où et connecté, ce qui attend, ce qui est venu trop tard. Ouvrez une place pour voir ce que voit son joueur, décidez vous-même à une place ' +
        'libre, ou donnez plus de temps.',
    ],
    injects: [
      'Les événements',
      'Ce que l’exercice a préparé, en frise et en tableau. Déclenchez, sautez ou modifiez, ou écrivez-en un. Ce qui est en réserve ne vient que si vous le ' +
        'déclenchez.',
    ],
    letters: ['Les messages de la salle', 'Tout ce que les personnes s’écrivent. Vous pouvez écrire comme toute place, et répondre pour celles où personne n’est assis.'],
    wrong: [
      'Les conséquences',
      'Les décisions contraires à leur dossier, avec ce qu’elles entraînent, et ce qui n’allait pas dans les demandes envoyées. Les joueurs ne le voient pas.',
    ],
    evaluation: [
      'L’évaluation',
      'Ce qui a été mesuré pour chaque tâche, et l’appréciation qui en découle. Confirmez-la, ou appréciez autrement en disant pourquoi ; notez ce que vous ' +
        'voyez.',
    ],
    ownNotes: ['Vos propres remarques', 'Avec l’heure de l’exercice. Les joueurs ne les voient pas ; elles figurent au rapport de retour d’expérience.'],
    people: [
      'Les personnes',
      'Donnez une place à quelqu’un, lisez-lui son code de retour, ou retirez-le. Ce qui attend à une place quittée est aussitôt décidé par le scénario.',
    ],
    invite: ['Un évaluateur', 'Créez un lien pour quelqu’un qui voit toutes les salles, note et apprécie, sans rien changer au jeu.'],
    elsewhere: [
      'Autres pages de cette salle',
      'La page du projecteur ne contient rien que les joueurs ne doivent voir. Le débriefing s’ouvre à tout moment ; il est complet à la fin de l’exercice.',
    ],
    release: ['Ouvrir le débriefing', 'Les joueurs voient d’abord leur propre partie. Après la discussion, ouvrez-leur la comparaison ; vous pouvez la refermer.'],
    papers: ['Les documents', 'À imprimer avant le cours, et à garder ensuite : le rapport, une fiche par participant, les notes, et tout l’exercice en archive.'],
    clockEnd: [
      'La fin',
      'L’exercice se termine de lui-même à la fin de son plan. Ici vous le terminez plus tôt, pour tous dans cette salle ; une seconde pression est demandée.',
    ],
    task: [
      'Une tâche',
      'Ce qui a été mesuré, ce qui est voulu, et l’appréciation qui en découle, avec les instants qui le montrent. Confirmez, ou appréciez autrement en disant ' +
        'ce que vous avez vu.',
    ],
    observations: [
      'Ce que vous voyez',
      'Notez-le aussitôt : c’est gardé avec l’heure de l’exercice, et peut concerner une tâche, une place ou une demande. Les joueurs ne le voient pas ' +
        'pendant le jeu.',
    ],
    lookOn: [
      'Places et décisions',
      'Qui est assis où, ce qui attend, et chaque décision avec ce qui ressortait du dossier. Regardez toute place comme son joueur la voit ; rien n’y peut être ' +
        'changé.',
    ],
    lookInjects: ['Ce qui est préparé', 'Les événements de l’exercice, quand ils sont prévus, ce qu’on attend après chacun, et lesquels ont été déclenchés.'],
    lookLetters: ['Ce que l’on s’écrit', 'Tous les messages de cette salle, à lire.'],
    lookWrong: ['Les suites des décisions', 'Les décisions contraires à leur dossier, et ce qui n’allait pas dans les demandes envoyées.'],
    toDebriefing: ['Le débriefing', 'Ce que chaque décision a changé, chance et savoir-faire, et qui savait quoi et quand.'],
    result: ['En une phrase', 'Combien de décisions ont été prises par des personnes, combien laissées au scénario, et combien différaient de ce qu’il aurait fait.'],
    regrets: ['Par où commencer', 'Commencez ici : les décisions qui différaient, corrigées une à une, les violations d’abord, puis les plus coûteuses, et les questions de l’exercice.'],
    timeline: ['Qui savait quoi', 'Où se trouvait chaque réponse, quand on l’a demandée, et quand elle a été connue. Un curseur parcourt les instants.'],
    what: [
      'Et si on avait décidé autrement ?',
      'Choisissez une décision, prenez-la autrement, et voyez ce qui change : dans cette demande, dans les autres, et dans les tâches.',
    ],
    luck: [
      'La chance et le savoir-faire',
      'Le scénario joue lui-même ces places, avec ce tirage et 200 autres. Cela dit ce qui fut chance, et ce que vous avez fait mieux ou moins bien. Le calcul prend ' +
        'un moment.',
    ],
    sideBySide: ['Les salles côte à côte', 'Les mêmes affaires dans chaque salle de l’exercice, et là où les salles diffèrent le plus.'],
    policies: ['Essayer une politique, en classe', 'La classe choisit ou écrit une règle qui vaut pour tous, et la voit à côté de ce qui a été joué.'],
    ratings: ['Les objectifs', 'Les objectifs avec ce qui a été mesuré, les appréciations, et ce qui a été noté ; chaque instant mène à sa place dans le temps.'],
    everything: ['Le détail', 'Les demandes auxquelles des personnes ont eu affaire, le chemin d’une demande en image, et chaque décision.'],
    back: ['Retour à la salle', 'De là, vous ouvrez le débriefing aux joueurs et prenez les documents.'],
    yours: ['Vos scénarios à vous', 'Ceux que vous avez créés ou importés, avec toutes leurs versions. Ouvrez la question pour lancer, ou modifiez.'],
    scenario: [
      'Un scénario',
      'Un scénario est un fichier qui décrit des services, ce qu’ils se demandent et comment ils travaillent. Ouvrez sa question : là, vous le lancez et comparez ' +
        'des politiques.',
    ],
    copy: ['Le modifier', 'Cela en fait une copie à vous et l’ouvre dans l’éditeur. Celui qui est fourni reste tel quel.'],
    makeOwn: ['En créer un', 'Partez d’un petit exemple où un commentaire (en anglais) explique chaque partie, ou importez un fichier.'],
    studies: ['Les études', 'Ce qui a été lancé : où cela en est, et la réponse. Une étude continue quand vous fermez la page.'],
    editorBar: [
      'Enregistrer, annuler, lancer',
      'Enregistrer fait une version ; la ligne dessous dit s’il reste quelque chose à enregistrer. « Enregistrer et lancer » mène aux questions.',
    ],
    editorText: [
      'Le texte',
      'Tout le scénario en texte. Quand vous tapez un nom, les noms possibles sont proposés ; ce qui ne va pas est souligné. La touche Tab quitte le texte.',
    ],
    editorProblems: ['Ce qui ne va pas', 'Chaque problème avec sa ligne et ce qui le corrigerait. Cliquez sur la ligne pour y aller.'],
    editorFigures: ['Les chiffres', 'Chaque nombre du texte avec son endroit, son unité et ce sur quoi il repose. Écrivez-en un autre ici : seul le nombre change dans le texte.'],
    editorVersions: ['Les versions', 'Tout ce qui a été enregistré. Regardez une version, ou faites-la valoir de nouveau.'],
    editorSettings: ['Nom, copie, export, suppression', 'Le reste est ici. Ce qui est supprimé peut être récupéré dans la liste des scénarios.'],
  },
};
