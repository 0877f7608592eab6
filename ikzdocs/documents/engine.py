"""Word documents from Word templates: prepared once, rendered safely, the same bytes every time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jinja2.exceptions import TemplateError as JinjaError
from jinja2.exceptions import UndefinedError
from lxml import etree

from ikzdocs.documents.charts import Chart, charts
from ikzdocs.documents.compiled import CompiledPart, NoTextError, OutputTooLongError
from ikzdocs.documents.environment import PRINTED, Filters, NotPrintableError, make_environment
from ikzdocs.documents.formats import FILTERS
from ikzdocs.documents.highlight import GAP, gap_labels, highlight_gaps
from ikzdocs.documents.invariants import check
from ikzdocs.documents.language import meinten_sie
from ikzdocs.documents.package import Packer
from ikzdocs.documents.places import line_of, part_name, place
from ikzdocs.documents.preparing import recipes
from ikzdocs.documents.wappen import MEDIA, fit
from ikzdocs.errors import DocumentError, InternalError, TemplateError
from ikzdocs.record import record
from ikzdocs.wordfile.numbering import Numbering
from ikzdocs.wordfile.package import Package, open_package
from ikzdocs.wordfile.xml import UnsafeXmlError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ikzdocs.documents.properties import Properties
    from ikzdocs.documents.wappen import Bild

_DECLARATION = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
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
    charts: tuple[Chart, ...]

    def render(
        self, context: Mapping[str, object], properties: Properties, wappen: Bild | None = None
    ) -> Document:
        """Make a document.

        `context` holds what the template may see by name; only text, whole numbers and gaps can
        be printed, all else needs a filter. `wappen` takes the place that the template keeps for
        a coat of arms.

        Raises:
            TemplateError: the template asks for what is not there, or prints what has no wording.
            InternalError: a value holds a character that no document can hold.
            InvariantError: the document breaks a promise; it must not be written.
        """
        changed = properties.parts()
        changed |= {chart.part: chart.filled(context) for chart in self.charts}
        printed: dict[str, list[str]] = {part.name: [] for part in self.parts}
        for part in self.parts:
            xml = self._xml(part, context, printed[part.name])
            changed[part.name] = self._finished(part, xml, wappen)
        if wappen is not None:
            changed[MEDIA] = wappen.content
        content = self.packer.pack(changed)
        check(content, self.name, self.package.parts, printed)
        return Document(content=content, gaps=_gaps(printed.values()))

    def _xml(self, part: CompiledPart, context: Mapping[str, object], printed: list[str]) -> str:
        try:
            return part.render(context, printed)
        except NoTextError as error:
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

    def _finished(self, part: CompiledPart, xml: str, wappen: Bild | None) -> bytes:
        if not (part.fix_tables or wappen or GAP in xml):
            return _DECLARATION + xml.encode()
        try:
            root = part.tree(xml)
        except UnsafeXmlError as error:
            message = f"Mit diesen Angaben entsteht {error}."
            remedy = "Jedes {% if %} und {% for %} im selben Absatz schließen oder {%p … %} nutzen."
            raise TemplateError(self.name, part_name(part.name), message, remedy) from error
        highlight_gaps(root)
        fit(root, wappen)
        return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _gaps(printed: Iterable[list[str]]) -> tuple[str, ...]:
    shown = (text for texts in printed for text in texts if GAP in text)
    return tuple(dict.fromkeys(label for text in shown for label in gap_labels(text)))


def prepare(content: bytes, name: str, filters: Filters = FILTERS) -> Template:
    """Read and compile a template. `name` is for messages.

    Raises:
        TemplateError: not a usable Word file, a broken tag, or a tag that templates may not use.
    """
    try:
        package = open_package(content, name)
        environment = make_environment(filters)
        found = recipes(package, content, filters, environment)
    except DocumentError as error:
        raise TemplateError(name, "Datei", error.message, error.remedy) from error
    except RecursionError:
        message = "Felder oder Blöcke sind zu tief verschachtelt."
        raise TemplateError(name, "Datei", message, "Die Vorlage vereinfachen.") from None
    numbering = Numbering(package)
    return Template(
        name=name,
        parts=tuple(CompiledPart.of(recipe, environment, numbering) for recipe in found),
        package=package,
        packer=Packer(package.parts),
        charts=charts(package),
    )


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
