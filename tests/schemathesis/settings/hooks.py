"""What the document cannot say of valid requests."""

import schemathesis
from schemathesis import Case, GenerationMode, HookContext


@schemathesis.hook
def before_call(context: HookContext, case: Case, **kwargs: object) -> None:
    """Only the backend can make a cursor: any other text is 422 by the contract, valid as it is to the document."""
    if case.meta and case.meta.generation.mode is GenerationMode.POSITIVE:
        case.query.pop("cursor", None)
