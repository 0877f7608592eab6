"""Word documents from Word templates: prepared once, rendered safely, the same bytes every time."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from jinja2 import Environment, TemplateSyntaxError, UndefinedError, nodes
from jinja2.exceptions import TemplateError as JinjaError
from lxml import etree

from ikzdocs.documents import pantry
from ikzdocs.documents.balance import torn_blocks
from ikzdocs.documents.charts import fill_charts
from ikzdocs.documents.compiled import (
    CompiledPart,
    NotXmlError,
    OutputTooLongError,
    Recipe,
    compile_part,
    has_tags,
    read_source,
)
from ikzdocs.documents.environment import (
    PRINTED,
    Filters,
    NotPrintableError,
    make_environment,
)
from ikzdocs.documents.finishing import finish
from ikzdocs.documents.formats import FILTERS
from ikzdocs.documents.highlight import gap_labels
from ikzdocs.documents.invariants import check
from ikzdocs.documents.language import meinten_sie, refusals, walk
from ikzdocs.documents.package import Packer
from ikzdocs.documents.places import around, line_of, part_name, place
from ikzdocs.documents.properties import CORE, Properties
from ikzdocs.documents.tagged import stray_faults, text_faults
from ikzdocs.errors import DocumentError, InternalError, TemplateError
from ikzdocs.record import record
from ikzdocs.wordfile.hygiene import package_oddities
from ikzdocs.wordfile.numbering import Numbering
from ikzdocs.wordfile.package import Package, open_package
from ikzdocs.wordfile.xml import UnsafeXmlError, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_RUN_TIME = (JinjaError, TypeError, ValueError, LookupError, ArithmeticError, AttributeError)


@record
class Document:
    """A finished document, and the labels of the gaps that it shows, each once."""

    content: bytes
    gaps: tuple[str, ...]


@record
class Template:
    """A prepared template; it may be shared by threads, a rendering leaves no trace in it."""

    name: str
    parts: tuple[CompiledPart, ...]
    package: Package
    packer: Packer
    numbering: Numbering

    def render(self, context: Mapping[str, object], properties: Properties) -> Document:
        """Make a document.

        `context` holds what the template may see by name; only text, whole numbers and gaps can
        be printed, all else needs a filter.

        Raises:
            TemplateError: the template asks for what is not there, or prints what has no wording.
            InternalError: a value holds a character that no document can hold.
            InvariantError: the document breaks a promise; it must not be written.
        """
        changed = properties.parts() | fill_charts(self.package, context)
        printed: dict[str, list[str]] = {part.name: [] for part in self.parts}
        for part in self.parts:
            xml = self._xml(part, context, printed[part.name])
            changed[part.name] = self._finished(part, xml)
        content = self.packer.pack(changed)
        check(content, self.name, self.package.parts, printed)
        return Document(content=content, gaps=_gaps(printed.values()))

    def _xml(self, part: CompiledPart, context: Mapping[str, object], printed: list[str]) -> str:
        try:
            return part.render(context, printed)
        except NotXmlError as error:
            message = f"Das Zeichen {error} in der Vorlage {self.name} passt in kein Dokument."
            raise InternalError(message) from error
        except OutputTooLongError:
            raise TemplateError(
                self.name, part_name(part.name), "Das Ergebnis wird zu lang.", "Schleifen prüfen."
            ) from None
        except _RUN_TIME as error:
            raise self._located(part, context, error) from error

    def _located(
        self, part: CompiledPart, context: Mapping[str, object], error: Exception
    ) -> TemplateError:
        """The same failure once more, the slow way that knows the line in the template."""
        line = None
        try:
            part.template.render({**context, PRINTED: []})
        except _RUN_TIME as again:
            line = line_of(again)
        where = place(part.name, part.source, line)
        return TemplateError(self.name, where, *_explained(error, context))

    def _finished(self, part: CompiledPart, xml: str) -> bytes:
        try:
            root = part.tree(xml)
        except UnsafeXmlError as error:
            message = f"Mit diesen Angaben entsteht {error}."
            remedy = "Jedes {% if %} und {% for %} im selben Absatz schließen oder {%p … %} nutzen."
            raise TemplateError(self.name, part_name(part.name), message, remedy) from error
        finish(root, self.numbering)
        return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _gaps(printed: Iterable[list[str]]) -> tuple[str, ...]:
    texts = (text for texts in printed for text in texts)
    return tuple(dict.fromkeys(label for text in texts for label in gap_labels(text)))


def prepare(content: bytes, name: str, filters: Filters = FILTERS) -> Template:
    """Read and compile a template. `name` is for messages.

    Raises:
        TemplateError: not a usable Word file, a broken tag, or a tag that templates may not use.
    """
    try:
        package = open_package(content, name)
        environment = make_environment(filters)
        recipes = _kept(content, filters) or _made(package, content, filters, environment)
    except DocumentError as error:
        raise TemplateError(name, "Datei", error.message, error.remedy) from error
    except RecursionError:
        message = "Felder oder Blöcke sind zu tief verschachtelt."
        raise TemplateError(name, "Datei", message, "Die Vorlage vereinfachen.") from None
    return Template(
        name=name,
        parts=tuple(CompiledPart.of(recipe, environment) for recipe in recipes),
        package=package,
        packer=Packer(package.parts),
        numbering=Numbering.of(package),
    )


def _kept(content: bytes, filters: Filters) -> tuple[Recipe, ...]:
    """What an earlier run has made of the same template; it has passed every check then."""
    names = ("name", "source", "code", "fix_tables")
    found = pantry.fetch(content, filters) or ()
    return tuple(Recipe(**dict(zip(names, values, strict=True))) for values in found)  # type: ignore[arg-type]


def _made(
    package: Package, content: bytes, filters: Filters, environment: Environment
) -> tuple[Recipe, ...]:
    for message, remedy in _package_faults(package):
        raise TemplateError(package.name, "Datei", message, remedy)
    recipes = tuple(_compiled(package, environment, filters))
    kept = tuple((made.name, made.source, made.code, made.fix_tables) for made in recipes)
    pantry.keep(content, filters, kept)
    return recipes


def _package_faults(package: Package) -> Iterator[tuple[str, str]]:
    """What would go into every document: things from outside, or parts that no one can read."""
    if CORE not in package.parts:
        yield "Die Dokumenteigenschaften fehlen.", "Die Vorlage in Word öffnen und neu speichern."
    if "template" in package.type_of(package.main):
        yield "Das ist eine Word-Vorlage (.dotx).", "Als Word-Dokument (.docx) speichern."
    for oddity in package_oddities(package):
        yield f"Sie enthält {oddity.text}.", "Verknüpfung, Makro oder Objekt entfernen."
    for part in package.parts:
        if part.endswith(".xml"):
            package.xml(part)


def _compiled(package: Package, environment: Environment, filters: Filters) -> Iterator[Recipe]:
    for name in (package.main, *package.of_type("header", "footer", "footnotes")):
        root = parse(package.parts[name], indented=True)
        for text, message, remedy in chain(text_faults(root), stray_faults(root)):
            raise TemplateError(package.name, around(name, text), message, remedy)
        source = read_source(root)
        if name == package.main or has_tags(source):
            seen = walk(_parsed(source, name, package.name, environment))
            for refusal in chain(refusals(seen, filters), torn_blocks(seen)):
                where = place(name, source, refusal.line)
                raise TemplateError(package.name, where, refusal.message, refusal.remedy)
            yield compile_part(name, root, source, seen, environment)


def _parsed(source: str, part: str, template: str, environment: Environment) -> nodes.Template:
    try:
        return environment.parse(source)
    except TemplateSyntaxError as error:
        where = place(part, source, error.lineno)
        message = f"Das Feld ist falsch geschrieben ({error.message})."
        raise TemplateError(template, where, message, "Die Schreibweise prüfen.") from error


def _explained(error: Exception, context: Mapping[str, object]) -> tuple[str, str]:
    """The German sentence for a failure at run time, and what to do."""
    if isinstance(error, UndefinedError):
        message = error.message or ""
        name = re.search("„(.*?)“", message)
        remedy = "" if name is None or "?" in message else meinten_sie(name.group(1), context)
        return message, remedy
    if isinstance(error, NotPrintableError):
        return str(error), "Mit einem Filter drucken, etwa {{ … | euro }} oder {{ … | datum }}."
    return f"Der Ausdruck lässt sich nicht auswerten ({error}).", "Namen und Filter prüfen."
