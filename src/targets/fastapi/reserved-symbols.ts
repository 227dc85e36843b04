import { DEVICES, wordsOf } from "../../contract/reserved-words.js";

/** The names that generated Python must not use for something of the user's, by where they would stand. */

const KEYWORDS = `False None True and as assert async await break class continue def del elif else except finally for
from global if import in is lambda nonlocal not or pass raise return try while with yield`;

/** Attributes and methods that pydantic, SQLModel or SQLAlchemy have on every model. */
const MODEL_MEMBERS = `metadata registry copy json dict schema schema_json validate construct from_orm parse_file
parse_obj parse_raw update_forward_refs sqlmodel_update model_computed_fields model_config model_construct model_copy
model_dump model_dump_json model_extra model_fields model_fields_set model_json_schema model_parametrized_name
model_post_init model_rebuild model_validate model_validate_json model_validate_strings`;

/** Members of our own base models. */
const OWN_MEMBERS =
  "changes conditions orders search read_only limit cursor count sort q encode_cursor decode_cursor";

/** What annotations and defaults in a class body refer to: a field of that name would hide it. */
const CLASS_BODY_NAMES = `args bool dict dt float frozenset int kwargs list new_id sent str tuple type utc_now uuid values`;

/** Names that the functions of a router, a service, a repository or a test use themselves. */
const FUNCTION_NAMES = `bindparam bool bytes caller caller_id changes check_if_match check_immutable check_references client condition created
current current_caller db delete dict follow_soft_delete found fresh_item_response hash_passwords holders_of if_match
insert int item_response limit list location make_way new_id next_moment now object optional_caller other owner_id
page page_response query reach_of read replace replaced repository request response row select service session set
status str super task_factory type update updated utc_now uuid values`;

const CLASSES = `APIRouter AllRows Annotated Any ApiError ApiRoute AsyncSession AwareDatetime BaseModel BigIntId BigInteger
Boolean Caller CheckConstraint CodePointText Collection Column ConfigDict CurrentCaller Date DbReader
Decimal Depends Double Exact ExactDecimal Exception Field ForeignKey Header Identity IfMatch Index
InputModel Integer ItemEnvelope Json JsonArray LinkSet Links ListParameters Listing Literal Mapping
Numeric OptionalCaller OutputModel Page PageEnvelope PatchModel Query Reader Reference Request Response
RowMapping SQLModel Sequence SortKey StrictFloat StrictInt String StringConstraints Table Text Time Time3
TypeAdapter UtcDateTime Uuid WriteSession`;

/** What lies beside the resources' folders in `app/` and `tests/`. */
const MODULES =
  "api config conftest core db factory key_server lifespan main models signing_keys test_config";

/** What a linter takes for a one or a zero. */
const AMBIGUOUS = "l I O";

export const RESERVED_ATTRIBUTES = wordsOf(KEYWORDS, AMBIGUOUS, MODEL_MEMBERS, OWN_MEMBERS, CLASS_BODY_NAMES);
export const RESERVED_VARIABLES = wordsOf(KEYWORDS, AMBIGUOUS, FUNCTION_NAMES);
export const RESERVED_CLASSES = wordsOf(KEYWORDS, AMBIGUOUS, CLASSES);
export const RESERVED_MODULES = wordsOf(KEYWORDS, MODULES, DEVICES);
