import { DEVICES, wordsOf } from "../../contract/reserved-words.js";

/** The names that generated TypeScript must not use for something of the user's, by where they would stand. */

const KEYWORDS = `abstract any arguments as async await boolean break case catch class const continue debugger declare
default delete do else enum eval export extends false finally for from function get if implements import in infer
instanceof interface is let module namespace never new null number of package private protected public readonly require
return satisfies set static string super switch symbol this throw true try type typeof undefined unknown var void while
with yield`;

/** Names that the files of a resource use themselves. */
const FUNCTION_NAMES = `and anyone app asc authenticated bigint byId byIdLocked caller changed changes changesFor checkIfMatch checkImmutable
checkReferences columns count created current database db deleted desc done eq error exports fields findCaller
followSoftDelete found globalThis hashPasswords holderOf ifMatch inArray insertion isNull item itemEnvelope items kept
limit links listed listing makeWay modification newId nextMoment notFound now one order owner ownerId page pageBody pageEnvelope
placeholdersFor prepared preparedFor process query reachOf readOnly references reply repository request requireCaller
response row rows rowsOf scope sendCreated sendItem service sql table tags updated utcNow values where withLinks z`;

/** What the files of tables import. */
const COLUMNS = `bigint bigintText bigserial boolean check customType date describeUniqueRules doublePrecision foreignKey
index integer json jsonb numeric oneOfItsValues pgTable primaryKey real serial smallint text time timeOfDay timestamp
unique uniqueIndex utcDateTime uuid values varchar`;

/** What the tests of resources import. */
const TESTS = `afterAll afterEach beforeAll beforeEach call create describe expect it test`;

/** What lies beside the resources' folders in `src/` and `tests/`. */
const FOLDERS = "api app auth config core db main support tables";

export const RESERVED_VARIABLES = wordsOf(KEYWORDS, FUNCTION_NAMES, COLUMNS, TESTS);
export const RESERVED_FOLDERS = wordsOf(FOLDERS, DEVICES);
