"""A change as a page: Markdown for a comment or a job's summary, HTML for a browser, JSON for programs.

Every word of an event or a text may come from a stranger. In Markdown each sign that could be markup is escaped, what may
call people or link by itself is broken up; in HTML everything is escaped.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from html import escape

from pelican_timeline.model.diagnostic import Diagnostic
from pelican_timeline.model.timeline import Entry, Proof

from .changes import Changes, EventChange, SourceChange, date_words, tally
from .report import as_json, count, harmless
from .watching import code_span

_MOST = 100
"""So many events and sources are shown; who changes more wants the preview, not a page of it."""
_WORDS = 400
_SIGN = {"added": "🟢", "changed": "🟡", "removed": "🔴", "broken": "⛔"}
_STATUS = {"checked": "✔ checked", "unchecked": "not checked", "link": "link only"}


def as_text(words: str, most: int = _WORDS) -> str:
    """The words as Markdown that shows exactly these words: nothing becomes markup, a link, or a call to somebody.

    Signs are written as numbers, which every Markdown reader takes for plain characters; a backslash not every one does.

    >>> as_text("<b> 2026-01-06, [x](y)")
    '&#60;b&#62; 2026-01-06, &#91;x&#93;&#40;y&#41;'
    """
    line = " ".join(harmless(words).split())
    if len(line) > most:
        line = f"{line[:most].rsplit(' ', 1)[0]} …"
    marked = _MARKUP.sub(lambda match: "".join(f"&#{ord(sign)};" for sign in match[0]), line)
    # After @ and # forges look for people and issues, however they are written; a word joiner shows nothing.
    return re.sub(r"(&#(?:64|35);)(?=\w)", "\\1\u2060", marked)


_MARKUP = re.compile(r"[\\`*_{}\[\]()<>#!|~@$&^]|:(?=//)|(?<=www)\.|^[-+=]|(?<=^[0-9])[.)]", re.IGNORECASE)
"""What can be markup anywhere, or at the start of a line."""


def render_markdown(changes: Changes) -> str:
    """The page as Markdown."""
    lines = ["# What this change does", "", f"{_sentence(changes)}", ""]
    for one in changes.events[:_MOST]:
        lines += [*_event_lines(one, changes.language), ""]
    if len(changes.events) > _MOST:
        lines += [f"And {count(len(changes.events) - _MOST, 'more event')}.", ""]
    if changes.sources:
        lines += ["## Stored texts", ""]
        for source in changes.sources[:_MOST]:
            lines += _source_lines(source)
        lines.append("")
    if changes.findings:
        lines += ["## Elsewhere", "", *_finding_lines(changes.findings), ""]
    return "\n".join(lines).rstrip() + "\n"


def _sentence(changes: Changes) -> str:
    """What happens, in one line."""
    parts = []
    for kind in _SIGN:
        events = sum(one.kind == kind for one in changes.events)
        texts = sum(one.kind == kind for one in changes.sources)
        parts += [f"{count(events, 'event')} {kind}"] if events else []
        parts += [f"{count(texts, 'text')} {kind}"] if texts else []
    words = ", ".join(parts) or "No event and no text changes"
    state = f"**{count(changes.errors, 'error')} to mend.**" if changes.errors else "The check finds no errors."
    return f"{words}. {state}"


def _event_lines(change: EventChange, language: str) -> Iterator[str]:
    event = change.event
    yield f"## {_SIGN[change.kind]} {change.kind.capitalize()}: {as_text(event.title)}"
    yield ""
    yield f"**{as_text(date_words(event, language))}** · {as_text(event.kind)} · {code_span(event.path)}"
    yield ""
    if change.kind == "removed":
        yield f"It had {_witnesses(change.entry)}; its address will lead nowhere unless another event takes the id {code_span(event.id)} as an alias."
        return
    if change.kind == "broken":
        yield "It has errors, so nothing can be shown of it as it stands now:"
        yield ""
        yield from _finding_lines(change.findings)
        return
    if change.kind == "added" and event.summary:
        yield f"> {as_text(event.summary)}"
        yield ""
    for one in change.fields:
        yield f"- {as_text(one.name)}: {_or_nothing(one.before)} → {_or_nothing(one.after)}"
    yield from (_proof_line(proof, "") for proof in change.new_proofs)
    yield from (_proof_line(proof, "no longer cited: ") for proof in change.lost_proofs)
    if change.read:
        yield f"- the program reads in the quotations: {'; '.join(f'“{as_text(words)}” = {as_text(date)}' for words, date in change.read)}"
    yield f"- {_before_and_after(change)}"
    yield from _finding_lines(change.findings)


def _or_nothing(words: str) -> str:
    return as_text(words) if words else "*nothing*"


def _witnesses(entry: Entry) -> str:
    return f"{count(entry.independent, 'independent source')} in {count(entry.texts, 'text')}"


def _before_and_after(change: EventChange) -> str:
    now = f"{_witnesses(change.entry)} ({tally(change.entry.proofs)})"
    if change.before and (then := f"{_witnesses(change.before)} ({tally(change.before.proofs)})") != now:
        return f"before: {then}; now: {now}"
    return now


def _proof_line(proof: Proof, before: str) -> str:
    citation = proof.citation
    where = code_span(citation.source) if citation.source else code_span(citation.url or citation.title)
    words = f" “{as_text(citation.quote)}”" if citation.quote else ""
    return f"- {before}{_STATUS[proof.status]}: {where}{words}"


def _source_lines(change: SourceChange) -> Iterator[str]:
    source = change.source
    about = " · ".join(
        filter(None, (source.title, source.publisher, str(source.published or ""), source.licence or "no open licence"))
    )
    note = (
        " **The text itself is another now: is that the evidence as it was published?**" if change.text_changed else ""
    )
    yield f"- {_SIGN[change.kind]} {change.kind}: {code_span(source.path)} {as_text(about)}{note}"
    yield from (f"  {line}" for line in _finding_lines(change.findings))


def _finding_lines(found: Iterable[Diagnostic]) -> Iterator[str]:
    for one in found:
        sign = "❌" if one.is_error else "⚠️"
        yield f"- {sign} {code_span(f'{one.path}:{one.mark.line}')} {as_text(one.message)}. {as_text(one.hint)}"


# Other forms ---------------------------------------------------------------------------------------------------------

_STYLE = (
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}"
    "h2{border-top:1px solid;padding-top:1rem}blockquote{margin-inline-start:0;border-inline-start:3px solid;padding-inline-start:1rem}"
    "code{font-size:.9em}del{opacity:.7}.error{color:#b00020;font-weight:bold}"
)


def render_html(changes: Changes) -> str:
    """The page as a file of its own: no script, no other host."""
    parts = [
        f'<!DOCTYPE html>\n<html lang="en">\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">\n<title>What this change does</title>\n<style>{_STYLE}</style>\n<h1>What this change does</h1>\n<p>{escape(_sentence(changes).replace("**", ""))}</p>'
    ]
    parts += [_event_html(one, changes.language) for one in changes.events[:_MOST]]
    if changes.sources:
        items = "".join(
            f"<li>{escape(one.kind)}: <code>{escape(one.source.path)}</code> {escape(one.source.title)}{_findings_html(one.findings)}</li>"
            for one in changes.sources[:_MOST]
        )
        parts.append(f"<h2>Stored texts</h2>\n<ul>{items}</ul>")
    if changes.findings:
        parts.append(f"<h2>Elsewhere</h2>\n{_findings_html(changes.findings)}")
    return "\n".join(parts) + "\n"


def _event_html(change: EventChange, language: str) -> str:
    event = change.event
    rows = [
        f"<li>{escape(one.name)}: <del>{escape(one.before)}</del> → <ins>{escape(one.after)}</ins></li>"
        for one in change.fields
    ]
    rows += [_proof_html(proof, "") for proof in change.new_proofs]
    rows += [_proof_html(proof, "no longer cited: ") for proof in change.lost_proofs]
    if change.read:
        read = "; ".join(f"“{words}” = {date}" for words, date in change.read)
        rows.append(f"<li>the program reads in the quotations: {escape(read)}</li>")
    rows.append(f"<li>{escape(_before_and_after(change))}</li>")
    summary = f"<blockquote>{escape(event.summary)}</blockquote>" if change.kind == "added" and event.summary else ""
    return (
        f"<h2>{change.kind.capitalize()}: {escape(event.title)}</h2>\n<p><strong>{escape(date_words(event, language))}</strong> · "
        f"{escape(event.kind)} · <code>{escape(event.path)}</code></p>\n{summary}<ul>{''.join(rows)}</ul>{_findings_html(change.findings)}"
    )


def _proof_html(proof: Proof, before: str) -> str:
    citation = proof.citation
    quoted = f" <q>{escape(citation.quote)}</q>" if citation.quote else ""
    return f"<li>{before}{_STATUS[proof.status]}: <code>{escape(citation.source or citation.url or citation.title)}</code>{quoted}</li>"


def _findings_html(found: Iterable[Diagnostic]) -> str:
    items = "".join(
        f'<li class="{one.severity}">{escape(harmless(f"{one.path}:{one.mark.line}: {one.message}. {one.hint}"))}</li>'
        for one in found
    )
    return f"<ul>{items}</ul>" if items else ""


def render_json(changes: Changes) -> str:
    """The same for programs."""
    data = {
        "events": [
            {
                "change": one.kind,
                "id": one.event.id,
                "path": one.event.path,
                "title": one.event.title,
                "date": str(one.event.date),
                "fields": {field.name: [field.before, field.after] for field in one.fields},
                "proofs": [
                    {"source": p.citation.source or p.citation.url, "status": p.status} for p in one.entry.proofs
                ],
                "independent": {
                    "before": one.before.independent if one.before else None,
                    "after": one.entry.independent,
                },
                "read": [list(pair) for pair in one.read],
                "findings": [as_json(found) for found in one.findings],
            }
            for one in changes.events
        ],
        "sources": [
            {
                "change": one.kind,
                "id": one.source.id,
                "text_changed": one.text_changed,
                "findings": [as_json(f) for f in one.findings],
            }
            for one in changes.sources
        ],
        "findings": [as_json(one) for one in changes.findings],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


RENDER = {"markdown": render_markdown, "html": render_html, "json": render_json}
