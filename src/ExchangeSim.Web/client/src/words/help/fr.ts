import type { HelpWords } from './en';

/** Help beside things: what each is about, as one says it, and a paragraph. French. */
export const help: HelpWords = {
  of: thing => `Aide : ${thing}`,
  about: {
    inbox: [
      'la boîte de réception',
      'En tête, ce qui attend votre décision, l’échéance la plus proche d’abord ; puis ce qui a changé depuis votre arrivée, le plus récent d’abord ; ' +
        'puis ce qui était déjà là. ◑ vous attend, ⚙ est chez vos agents, ▽ est mis de côté, ✓ est terminé ; le signe de pause dit que l’autre partie ' +
        'l’a. Vous ne décidez que ce qui porte ◑.',
    ],
    deadline: [
      'l’échéance',
      'Jusqu’à cette heure de l’exercice, la décision est à vous. Si personne n’a décidé alors, le scénario décide selon ses données, et le journal et ' +
        'le débriefing disent que personne ne l’a fait. Quand le temps court, il ralentit avant et vous êtes averti au moins 20 secondes ; en mode calme, il ' +
        's’arrête pendant que vous réfléchissez. Un saut de l’instructeur passe l’échéance.',
    ],
    ground: [
      'le motif du refus',
      'Nommez le motif qui ressort du dossier. Le sort de la demande n’en dépend pas, mais le débriefing le montre à côté de celui que porte le dossier. Un ' +
        'refus pour lequel le dossier n’a pas de motif revient en plainte après quelque temps, si le scénario le prévoit.',
    ],
    order: [
      'l’ordre du travail',
      'Cette demande attend dans la file d’un de vos bureaux. Vous pouvez la faire traiter ensuite, ou la mettre de côté : personne n’y travaille alors ' +
        'jusqu’à ce que vous la repreniez. Les délais de la demande courent pendant ce temps.',
    ],
    remind: [
      'relancer et retirer',
      'Une relance part vers l’autre partie par le canal convenu et est comptée près de la demande, où on la voit ; d’elle-même elle ne change pas l’ordre ' +
        'du travail là-bas. Un retrait suit la même voie et met fin à la demande à son arrivée, sauf si la réponse est déjà en route. Il est définitif.',
    ],
    leads: [
      'les pistes',
      'Une piste est une affaire à vous : un dossier avec ce qu’on sait. Ce qui manque se trouve chez d’autres services. De là, vous leur écrivez des demandes ' +
        '; rien ne leur parvient avant l’envoi, et le plan dit quelle demande aurait été juste.',
    ],
    basis: [
      'la base légale',
      'Au titre de quel traité ou de quelle pratique vous demandez. Elle doit être en vigueur ce jour-là entre les deux pays et convenir à ce type de demande ; la ' +
        'liste dit depuis quand. Sinon, l’autre partie refuse.',
    ],
    channel: [
      'le canal',
      'La voie que suit la demande. Seuls sont proposés les canaux qui relient les deux services. Le canal convenu est celui du scénario pour ce type de demande ; ' +
        'un autre que le bon coûte son propre temps.',
    ],
    urgency: [
      'l’urgence',
      'Les demandes urgentes sont traitées plus tôt. Si les faits du dossier ne la justifient pas, l’autre partie l’abaisse ; s’ils en exigent plus que vous ' +
        'n’indiquez, la demande attend plus que nécessaire.',
    ],
    officers: [
      'les agents',
      'Chaque bureau de votre service a des agents qui font le travail entre les décisions. Qui est déplacé part quand le travail en main est fini, ou à partir de ' +
        'l’heure donnée, et reste jusqu’à son retour. Le plan peut n’en laisser partir que quelques-uns, ou aucun.',
    ],
    offices: [
      'les heures de bureau',
      'On ne travaille que là où un bureau est ouvert, et chaque pays a ses heures et ses jours fériés. Les barres ont une même échelle : là où les deux sont ' +
        'pleines, les deux parties travaillent. Le trait montre l’instant présent.',
    ],
    modes: [
      'les modes de l’horloge',
      'Continu : le temps court à la vitesse réglée, que les personnes aient fini ou non ; il ralentit avant une échéance. Calme : le temps s’arrête tant ' +
        'qu’une place occupée a quelque chose à décider, si bien que personne n’est en retard ; la rapidité des décisions n’est alors pas observée. Le mode ' +
        'se change à tout moment.',
    ],
    speed: [
      'la vitesse',
      'Combien de temps de l’exercice passe en une minute de classe. La vitesse du plan est signalée. Plus vite, il se présente par minute plus de choses qu’on ' +
        'n’en peut décider.',
    ],
    jump: [
      'avancer et sauter',
      'Une avance s’arrête à ce qui se présente ensuite à une place occupée, et une minute avant l’échéance d’une décision en attente. Un saut ne ' +
        's’arrête nulle part : ce qui vient à échéance entre-temps est décidé par le scénario. Ni l’un ni l’autre ne se reprend.',
    ],
    takeOver: [
      'les places',
      'À une place sans personne, c’est le scénario qui décide. Le bouton qui s’y trouve vous laisse décider vous-même : ce qui se présente vous attend ' +
        'alors à la page de cette place. Ouvrir une place occupée montre ce que voit son joueur, et ce que vous y faites compte pour lui.',
    ],
    time: [
      'plus de temps',
      'Pour qui lit plus lentement, ou avec un lecteur d’écran : les décisions qui se présentent désormais à cette place attendent autant de fois plus ' +
        'longtemps, et l’avertissement avant l’échéance est plus long aussi. Ce qui attend déjà garde son échéance.',
    ],
    injects: [
      'les événements',
      'Un événement est ce que vous introduisez dans le jeu : un message, une nouvelle, ou un changement comme un canal coupé. Celui qui a une heure vient de ' +
        'lui-même, celui sous condition quand elle est remplie, celui en réserve seulement si vous le déclenchez. Sauté, il ne vient que si vous le déclenchez.',
    ],
    release: [
      'l’ouverture du débriefing',
      'Avant, chaque joueur voit ce qui est parvenu à sa place et ce qu’il a décidé. Après, il voit aussi ce qui ressortait de chaque dossier, l’effet de ses ' +
        'décisions, la chance et le savoir-faire de la salle, les appréciations, ce qui a été noté sur sa place, et sa fiche. Menez d’abord la discussion ; les ' +
        'salles s’ouvrent une à une.',
    ],
    ratings: [
      'les appréciations',
      'P : réalisé sans difficulté, S : avec quelques difficultés, M : avec de grandes difficultés, U : pas réalisé. La mesure en propose une ; vous la confirmez, ou en donnez une ' +
        'autre en disant pourquoi. P vaut 100 points, S 66,67, M 33,33, U 0 ; les points sont la moyenne des tâches appréciées. Ce dont personne n’a eu ' +
        'l’occasion n’est pas observé et ne compte pas.',
    ],
    whatIf: [
      '« et si ? »',
      'L’exercice est rejoué d’après son journal avec cette seule décision remplacée, jusqu’à la fin du plan. Le hasard tombe comme il est tombé : la ' +
        'différence est exacte pour cette salle. Ce qu’elle aurait changé avec d’autres hasards figure sous le résultat, avec son intervalle.',
    ],
    others: [
      'ce que font les autres',
      'Décident comme ils l’ont fait : tous les autres décident comme dans l’exercice, après autant de temps, là où cette décision se présente encore. ' +
        'Suivent la référence : dès lors, ils décident comme le scénario lui-même le ferait. Les résultats peuvent différer, car chacun répond à une autre ' +
        'question.',
    ],
    regrets: [
      'cette liste',
      'La référence est ce que le scénario aurait décidé, tel qu’il ressort du dossier. Chaque décision différente est corrigée seule, tout le reste ' +
        'demeurant comme joué. Les effets de plusieurs décisions ne s’additionnent pas simplement. Être conforme au dossier peut aussi prendre plus de temps.',
    ],
    luck: [
      'chance et savoir-faire',
      'La référence joue les mêmes places avec ce tirage, donc le même hasard, et avec 200 autres. La chance est le rang de son résultat parmi les 200 ; le ' +
        'savoir-faire est votre résultat moins le sien avec le même tirage. La bande de l’image contient neuf de ses parties sur dix : à l’intérieur, un écart ' +
        'peut fort bien tenir au hasard.',
    ],
    sideBySide: [
      'les salles côte à côte',
      'Toutes les salles ont commencé avec les mêmes affaires et le même hasard : on les compare affaire par affaire, sur la durée que toutes ont jouée. Les ' +
        'points suivent ici les seules mesures, sans ce que les évaluateurs ont apprécié autrement.',
    ],
    policies: [
      'l’essai d’une politique',
      'Une politique change le scénario dès son début, par exemple le nombre d’agents d’un bureau. Elle est jouée avec vos décisions là où elles restent ' +
        'possibles, et par la référence à vos places ; puis avec d’autres hasards, avec et sans elle, pour voir si l’écart tient au hasard.',
    ],
    goal: [
      'le but',
      'Un but est le chiffre d’après lequel on classe les politiques, et le sens voulu, comme une attente moyenne plus courte. Il se trouve dans le texte du ' +
        'scénario sous goal. S’il y en a plusieurs, chacun a son classement, le premier d’abord.',
    ],
    precision: [
      'la précision',
      'Une simulation est une façon dont le hasard peut tomber, une réplication. La précision habituelle en ajoute jusqu’à ce que les écarts soient assez bien ' +
        'connus ; la rapide en prend 6, avec de larges intervalles ; la soignée 100, et plus de temps.',
    ],
    assumed: [
      'les chiffres supposés',
      'Supposé veut dire que personne n’a mesuré ce nombre : l’auteur a écrit « assumed » à côté. Un chiffre avec source dit d’où il vient ; ailleurs, ' +
        'rien n’a été dit. Changez d’abord les chiffres supposés pour voir si votre réponse en dépend.',
    ],
  },
};
