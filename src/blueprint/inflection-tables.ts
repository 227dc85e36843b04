/** Words of a blank-separated list. */
function words(list: string): string[] {
  return list.trim().split(/\s+/);
}

/** Singular and plural are the same word, or the word has no plural, or it is a name that only looks like one. */
export const UNINFLECTED: ReadonlySet<string> = new Set(
  words(`
    advice aircraft analytics athletics barracks bison chassis clothes clothing content corps crossroads data deer
    diabetes economics electronics equipment ethics evidence feedback fish furniture gallows glassware goods graphics
    hardware headquarters homework hovercraft info information jeans jwks knowledge laundry logistics luggage machinery
    mathematics means measles media metadata moose money music news offspring pais pants physics pliers pokemon police
    politics rabies rice robotics rss salmon savings scissors series sheep shorts shrimp software spacecraft species
    staff statistics swine thanks tongs traffic trousers trout tuna tweezers weather whereabouts
  `),
);

/** Words in -s that are singular already although the endings below would cut them. */
export const SINGULAR_ENDING_IN_S: ReadonlySet<string> = new Set(
  words(`
    alias always analysis asbestos atlas aws bias biceps canvas chaos christmas cms corps cosmos css dns ethos gas
    gps https ios iris js kudos kubernetes lens macos mars nas os pancreas pathos pos rhinoceros sas sms texas tls
    trellis triceps yes
  `),
);

/** Plurals that only add an s to a word in -e (or in another vowel), against what their ending suggests. */
export const WITH_E: ReadonlySet<string> = new Set(
  words(`
    movies cookies zombies selfies calories rookies brownies hoodies genies prairies sorties pixies hippies newbies
    birdies veggies smoothies foodies magpies neckties cuties collies freebies indies junkies meanies quickies roadies
    goalies bookies caddies reveries patisseries rotisseries talkies groupies budgies cabbies species
    aches caches headaches toothaches stomachaches backaches heartaches niches avalanches creches quiches psyches
    moustaches mustaches pastiches brioches cliches douches porsches microfiches panaches
    shoes toes foes hoes woes oboes canoes aloes roes floes tiptoes horseshoes snowshoes does
    pickaxes
    uses muses fuses ruses excuses abuses recluses reuses masseuses hypotenuses misuses
    crevasses finesses impasses mousses posses
    menus submenus gurus emus gnus skus cpus gpus tofus haikus thous caribous plateaus bureaus milieus ious tutus
    skis taxis bikinis apis kpis uis uris guis pois rois emojis alibis kiwis rabbis safaris wikis graffitis yetis
    samurais spas eras ideas areas visas pizzas quotas schemas agendas cameras regattas sagas dramas commas personas
  `),
);

/** Plurals in -es of a word in -s, -x, -z or -o, against what their ending suggests. */
export const WITHOUT_E: ReadonlySet<string> = new Set(
  words(`
    aliases biases atlases canvases gases pancreases christmases irises trellises pelvises ibises lenses cosmoses
    buses topazes tennises
  `),
);

/** Whole words whose singular no rule gives. */
export const EXACT_SINGULARS: ReadonlyMap<string, string> = new Map([
  ["teeth", "tooth"],
  ["feet", "foot"],
  ["geese", "goose"],
  ["oxen", "ox"],
  ["mice", "mouse"],
  ["lice", "louse"],
  ["dice", "die"],
  ["men", "man"],
  ["women", "woman"],
  ["lives", "life"],
  ["afterlives", "afterlife"],
  ["elves", "elf"],
  ["calves", "calf"],
  ["hooves", "hoof"],
  ["scarves", "scarf"],
  ["wharves", "wharf"],
  ["dwarves", "dwarf"],
  ["sheaves", "sheaf"],
  ["leaves", "leaf"],
  ["selves", "self"],
  ["quizzes", "quiz"],
  ["whizzes", "whiz"],
  ["fezzes", "fez"],
  ["criteria", "criterion"],
  ["phenomena", "phenomenon"],
  ["automata", "automaton"],
  ["bacteria", "bacterium"],
  ["curricula", "curriculum"],
  ["memoranda", "memorandum"],
  ["errata", "erratum"],
  ["strata", "stratum"],
  ["quanta", "quantum"],
  ["spectra", "spectrum"],
  ["symposia", "symposium"],
  ["schemata", "schema"],
  ["genera", "genus"],
  ["corpora", "corpus"],
  ["alumni", "alumnus"],
  ["cacti", "cactus"],
  ["fungi", "fungus"],
  ["nuclei", "nucleus"],
  ["radii", "radius"],
  ["stimuli", "stimulus"],
  ["syllabi", "syllabus"],
  ["foci", "focus"],
  ["loci", "locus"],
  ["larvae", "larva"],
  ["formulae", "formula"],
  ["vertebrae", "vertebra"],
  ["antennae", "antenna"],
  ["algae", "alga"],
  ["nebulae", "nebula"],
  ["indices", "index"],
  ["vertices", "vertex"],
  ["matrices", "matrix"],
  ["appendices", "appendix"],
  ["vortices", "vortex"],
  ["codices", "codex"],
  ["helices", "helix"],
  ["oases", "oasis"],
  ["crises", "crisis"],
  ["theses", "thesis"],
  ["geneses", "genesis"],
  ["axes", "axis"],
  ["testes", "testis"],
  ["passersby", "passerby"],
]);

/** Ends of compound words: `salespeople`, `grandchildren`, `firemen`, `bookshelves`. */
export const SUFFIX_SINGULARS: readonly (readonly [suffix: string, singular: string])[] = [
  ["people", "person"],
  ["children", "child"],
  ["women", "woman"],
  ["firemen", "fireman"],
  ["policemen", "policeman"],
  ["salesmen", "salesman"],
  ["chairmen", "chairman"],
  ["craftsmen", "craftsman"],
  ["shelves", "shelf"],
  ["wolves", "wolf"],
  ["wives", "wife"],
  ["knives", "knife"],
  ["loaves", "loaf"],
  ["halves", "half"],
  ["thieves", "thief"],
  ["hypotheses", "hypothesis"],
  ["syntheses", "synthesis"],
  ["parentheses", "parenthesis"],
  ["prostheses", "prosthesis"],
  ["diagnoses", "diagnosis"],
  ["prognoses", "prognosis"],
  ["neuroses", "neurosis"],
  ["psychoses", "psychosis"],
  ["hypnoses", "hypnosis"],
  ["symbioses", "symbiosis"],
  ["morphoses", "morphosis"],
];

/** What to cut and to add, by ending; the first that fits wins. */
export const ENDINGS: readonly (readonly [ending: RegExp, cut: number, add: string])[] = [
  [/ss$|us$|is$/, 0, ""],
  [/^.{1,2}ies$/, 1, ""],
  [/ies$/, 3, "y"],
  [/sses$/, 2, ""],
  [/yses$/, 2, "is"],
  [/[oae]uses$/, 1, ""],
  [/uses$/, 2, ""],
  [/xes$/, 2, ""],
  [/zzes$|tzes$/, 2, ""],
  [/ches$|shes$/, 2, ""],
  [/oes$/, 2, ""],
  [/s$/, 1, ""],
];
