/** Help beside things: what each is about, as one says it, and a paragraph. English. */
export const help = {
  of: (thing: string) => `Help: ${thing}`,
  about: {
    inbox: [
      'inbox',
      'First stands what waits for your decision, the earliest deadline on top; then what changed since you came, the latest first; then what already lay there. ◑ ' +
        'waits for you, ⚙ is with your officers, ▽ is put aside, ✓ has ended; the pause sign says that the other side has it. You decide only what is marked ◑.',
    ],
    deadline: [
      'the deadline',
      'Until this time of the exercise the decision is yours. If nobody has decided by then, the scenario decides as its data say, and the log and the debriefing say ' +
        'that nobody did. Where time runs, it slows down before that and you are warned for at least 20 seconds; in the calm mode it stands while you think. A jump by ' +
        'the instructor passes the deadline.',
    ],
    ground: [
      'the ground of a refusal',
      'Name the ground that the file bears out. What becomes of the request does not depend on it, but the debriefing shows it beside the one that the file bears. A ' +
        'refusal for which the file has no ground comes back as a complaint after some time, where the scenario says so.',
    ],
    order: [
      'the order of work',
      'This request waits in the queue of a desk of yours. You can have it done next, or put aside: then nobody works on it until you take it up again. Time limits of ' +
        'the request run on meanwhile.',
    ],
    remind: [
      'reminding and withdrawing',
      'A reminder goes to the other side over the agreed channel and is counted at the request, where people see it; by itself it changes no order of work there. A ' +
        'withdrawal goes the same way and ends the request when it arrives, unless the answer is already on its way. It cannot be taken back.',
    ],
    leads: [
      'leads',
      'A lead is a case of your own: a dossier with what is known so far. What is missing lies with other agencies. From a lead you write them requests; nothing ' +
        'reaches them before you send one, and the plan says which request would have been right.',
    ],
    basis: [
      'the legal basis',
      'Under which treaty or practice you ask. It must be in force between the two countries on the day and must be right for this kind of request; the list says ' +
        'since when each is. With a basis that is not, the other side refuses.',
    ],
    channel: [
      'the channel',
      'The way on which the request travels. Only channels that join the two agencies are offered. The agreed one is what the scenario uses for this kind of request; ' +
        'any other than the right one costs its own time.',
    ],
    urgency: [
      'the urgency',
      'Urgent requests are taken up sooner. If the facts in the dossier do not bear the urgency, the other side lowers it; if they call for more than you mark, the ' +
        'request waits longer than it need.',
    ],
    officers: [
      'officers',
      'Every desk of your agency has officers who do the work between decisions. Who is moved goes when the piece of work in hand is done, or from the time that you ' +
        'give, and stays until moved back. The plan may allow only some to be away from their own desk, or none.',
    ],
    offices: [
      'office hours',
      'Work goes on only where a desk is open, and each country has its own hours and holidays. The bars have one scale: where both are filled, both sides are at ' +
        'work. The line shows the present moment.',
    ],
    modes: [
      'the modes of the clock',
      'Rolling: time runs at the speed that you set, whether or not people are done; it slows before a deadline. Calm: time stands while anybody with a seat has ' +
        'something to decide, so nobody is late; figures of how soon people decide are then not observed. You can change the mode at any time.',
    ],
    speed: [
      'the speed',
      'How much time of the exercise passes in one minute of the class. The plan’s own speed is marked. With a faster one more comes up in a minute than people can ' +
        'decide.',
    ],
    jump: [
      'stepping and jumping',
      'A step stops at whatever comes up next for a seat with a person, and a minute before the deadline of a decision that waits. A jump stops nowhere: what falls ' +
        'due on the way is decided by the scenario. Neither can be taken back.',
    ],
    takeOver: [
      'the seats',
      'At a seat without a person the scenario decides. Press the button there to decide yourself: what comes up then waits for you at the page of that seat. To open ' +
        'a seat that has a person shows what they see, and whatever you do there counts for them.',
    ],
    time: [
      'more time',
      'For people who read more slowly, or who read with a screen reader: decisions that come up at this seat from now on wait so many times as long, and the warning ' +
        'before the deadline is longer, too. What already waits keeps its deadline.',
    ],
    injects: [
      'injects',
      'An inject is what you put into the play: a message, news, or an event such as a channel that is down. One with a time comes by itself; one by condition when ' +
        'its condition holds; one in the pool only when you fire it. A skipped one does not come, unless you fire it.',
    ],
    release: [
      'the release',
      'Before it, each player sees what reached their own seat and what they decided. After it, also what each file bore out, what their decisions changed, luck and ' +
        'skill of the room, ratings, what was noted about their seat, and their sheet. Lead the talk first; rooms are released one by one.',
    ],
    ratings: [
      'the ratings',
      'P: performed without challenges, S: with some, M: with major ones, U: unable. The measure proposes one; you confirm it or give another and say why. P is worth ' +
        '100 points, S 66.67, M 33.33, U 0, and the points are the mean over the tasks that could be rated. What nobody had an occasion for is not observed and does not ' +
        'count.',
    ],
    whatIf: [
      'what if',
      'The exercise is played again from its log with this one decision replaced, to the end of the plan. Chance falls as it fell, so the difference is exact for this ' +
        'room. What it would have changed with other chances stands below the result, with its interval.',
    ],
    others: [
      'what the others do',
      'Decide as they did: everybody else decides as in the exercise, after as long a time, wherever that decision still comes up. Follow the reference: from then on ' +
        'the others decide as the scenario itself would. The two may give different results, as each answers another question.',
    ],
    regrets: [
      'this list',
      'The reference is what the scenario itself would have decided, as the file bears out. Each decision that differed is put right alone while everything else stays ' +
        'as played. Effects of several decisions do not simply add up. Right by the file can also take longer: then the file was right and the quick way was not.',
    ],
    luck: [
      'luck and skill',
      'The reference plays the same seats at this seed, that is with the same chance, and at 200 other seeds. Luck is where its result at this seed lies among the ' +
        '200; skill is your result less its own at the same seed. The band in the picture holds nine of ten of its plays: inside it, a difference may well be chance.',
    ],
    sideBySide: [
      'rooms side by side',
      'All rooms began with the same cases and the same chance, so they are compared case by case, over the time that all of them played. Points here follow the ' +
        'measures alone, without what evaluators rated otherwise.',
    ],
    policies: [
      'trying a policy',
      'A policy changes the scenario, for example how many officers a desk has, from its beginning on. It is played with your decisions where they can still be taken, ' +
        'and by the reference at your seats; and at other chances with and without it, so that one sees whether the difference is chance.',
    ],
    goal: [
      'the goal',
      'A goal is the figure by which policies are ranked, and which way it should move, such as a shorter mean wait. It stands in the scenario’s text as goal. With ' +
        'several goals each has a ranking of its own, the first one first.',
    ],
    precision: [
      'how precisely',
      'One run is one way in which chance may fall, a replication. As precisely as usual adds replications until the differences are known well enough; quickly takes ' +
        '6 and has wide intervals; thoroughly takes 100 and longer.',
    ],
    assumed: [
      'assumed figures',
      'Assumed means that nobody has measured the number: the author wrote the word assumed beside it. A figure with a source names where it comes from; where nothing ' +
        'stands, nothing was said. Change the assumed ones first to see whether your answer depends on them.',
    ],
  } satisfies Record<string, [string, string]>,
};

export type HelpWords = typeof help;
