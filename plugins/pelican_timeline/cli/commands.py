"""What can be asked on the command line: one function a command, in the order in which `--help` lists them.

Nothing heavy is imported here: a command's own module, which the parser names, loads when the command runs.
docs/commands.md is the reference, and a test holds it against this module.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import NoReturn, TypeAlias

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001  # argparse has no public name for it

DESCRIPTION = "Builds a timeline in which every entry has an honest date and a cited sentence that proves it."
EXIT_CODES = "Exit codes: 0 all fine, 1 something was found (it is printed), 2 the command was not understood."


class _Parser(argparse.ArgumentParser):
    """Names the nearest command or value when one is misspelled, as the check does with fields."""

    def error(self, message: str) -> NoReturn:
        import difflib
        import re

        if wrong := re.search(r"invalid choice: '(.+?)' \(choose from (.+)\)", message):
            near = difflib.get_close_matches(wrong[1], re.findall(r"[\w-]+", wrong[2]), 1)
            message += f"\nDid you mean {near[0]}?" if near else ""
        super().error(message)


def make_parser() -> argparse.ArgumentParser:
    """The parser of the command line. Its answer has `command`, and `module`: where the command's `run` stands."""
    parser: argparse.ArgumentParser = _Parser(prog="timeline", description=DESCRIPTION, epilog=EXIT_CODES)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for add in _COMMANDS:
        add(commands)
    return parser


def _settings() -> argparse.ArgumentParser:
    """What every command that reads a site can be told."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--settings", type=Path, metavar="FILE", help="the site's settings (pelicanconf.py here or in a folder above)"
    )
    return common


def _build(commands: Commands) -> None:
    parser = commands.add_parser(
        "build",
        parents=[_settings()],
        help="check everything, then build the site and put it in place in one step",
        description="Checks everything, builds the site beside the published one, verifies it, and puts it in its place in "
        "one step. When anything is wrong, the published site stays as it is.",
        epilog=EXIT_CODES,
    )
    parser.add_argument(
        "--output", type=Path, metavar="DIR", help="where the site is published (OUTPUT_PATH of the settings)"
    )
    parser.add_argument("--siteurl", metavar="URL", help="the site's public address (SITEURL of the settings)")
    parser.add_argument(
        "--force", action="store_true", help="build even when nothing has changed, and make every page anew"
    )
    parser.add_argument(
        "--keep-going",
        action="store_true",
        help="for a preview: build despite errors, without the broken records, into .preview/ and hidden from search engines",
    )
    parser.add_argument("--quiet", action="store_true", help="print findings only")
    parser.set_defaults(module="build")


def _check(commands: Commands) -> None:
    parser = commands.add_parser(
        "check",
        parents=[_settings()],
        help="say everything that is wrong with the content, without building",
        description="Says everything that is wrong with the content, all at once. Warnings alone are no failure.",
        epilog=EXIT_CODES,
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="check only these files, and these deeply")
    parser.add_argument(
        "--deep", action="store_true", help="compare every date with its quotation, and every text with every other"
    )
    parser.add_argument("--fix", action="store_true", help="first write what is safe to write, and say what it was")
    parser.add_argument(
        "--format",
        choices=("text", "json", "github"),
        default="text",
        help="text for people, json for programs, github for reviews",
    )
    parser.add_argument(
        "--write-schema",
        action="store_true",
        help="write content/schema/event.schema.json anew, which editors use while you type",
    )
    parser.set_defaults(module="check")


def _explain(commands: Commands) -> None:
    parser = commands.add_parser(
        "explain",
        parents=[_settings()],
        help="show what was read in a text, or what an event rests on",
        description="For a source or article: every date found with its derivation, and why each sentence became a suggestion "
        "or did not. For an event: its proofs, its independent sources, and the suggestions it took in.",
        epilog=EXIT_CODES,
    )
    parser.add_argument(
        "subject", metavar="FILE|ID", help="a file below content/, or the id of a source, event or suggestion"
    )
    parser.set_defaults(module="explain")


def _dates(commands: Commands) -> None:
    parser = commands.add_parser(
        "dates",
        help="show the dates of any text, or of a file of documents",
        description="Finds the dates of a text, of a source or article of the site (.md), or of every document of a FILE.jsonl, "
        "and says what each means and what it leans on.",
        epilog=EXIT_CODES,
    )
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="a text, a source or article (.md), or documents (.jsonl)"
    )
    parser.add_argument(
        "--format",
        choices=("text", "jsonl", "timeml"),
        default="text",
        help="text for people, jsonl for programs (TIMEX3 with offsets), timeml for the text with its dates marked in it",
    )
    parser.add_argument("--language", default="", metavar="CODE", help="the language of the text: en, de, fr, uk …")
    parser.add_argument("--published", default="", metavar="DATE", help="when the text was published: 2026-01-07")
    parser.set_defaults(module="dates")


def _rename(commands: Commands) -> None:
    parser = commands.add_parser(
        "rename",
        parents=[_settings()],
        help="give an event another id; its old address lives on",
        description="Gives an event another id: moves its file, keeps the old id as an alias, so that its address leads to the "
        "new one, and changes what refers to it.",
        epilog=EXIT_CODES,
    )
    parser.add_argument("id", metavar="ID", help="the id of an event")
    parser.add_argument("name", metavar="NEW-ID", help="its new id")
    parser.set_defaults(module="rename")


def _alias(commands: Commands) -> None:
    parser = commands.add_parser(
        "alias",
        parents=[_settings()],
        help="let another address lead to an event",
        description="Adds an alias to an event, so that the address of that id leads to it.",
        epilog=EXIT_CODES,
    )
    parser.add_argument("id", metavar="ID", help="the id of an event")
    parser.add_argument("name", metavar="ALIAS", help="the other id")
    parser.set_defaults(module="rename")


def _delete(commands: Commands) -> None:
    parser = commands.add_parser(
        "delete",
        parents=[_settings()],
        help="take an event away, or put another one in its place",
        description="Takes an event away. With --into its addresses lead to another event, and so does what refers to it; "
        "without, they lead to “page not found”, and the suggestion that it came of is rejected.",
        epilog=EXIT_CODES,
    )
    parser.add_argument("id", metavar="ID", help="the id of an event")
    parser.add_argument("--into", default="", metavar="ID", help="the event that replaces it")
    parser.add_argument("--why", default="", metavar="TEXT", help="the reason; wanted where nothing replaces it")
    _signature(parser)
    parser.set_defaults(module="rename")


def _fmt(commands: Commands) -> None:
    parser = commands.add_parser(
        "fmt",
        parents=[_settings()],
        help="put events, names and reviews into their one form",
        description="Puts the files of events, names and reviews into their one form: fields in order, the same indentation, "
        "quotation marks only where they are needed. Comments stay. A file with mistakes is left alone, and they are told.",
        epilog=EXIT_CODES,
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="only these files or folders")
    parser.add_argument("--check", action="store_true", help="change nothing: show what would change, with exit code 1")
    parser.set_defaults(module="fmt")


def _export(commands: Commands) -> None:
    parser = commands.add_parser(
        "export",
        parents=[_settings()],
        help="write the timeline, or a part of it, for another program",
        description="Writes the timeline, or what belongs to an actor, place, topic or time, as a table, feed, calendar or list "
        "of citations: the same bytes that the built site offers. Options that choose are combined.",
        epilog=EXIT_CODES,
    )
    parser.add_argument(
        "--format",
        required=True,
        choices=("atom", "bibtex", "csl", "csv", "ics", "json", "jsonfeed", "timelinejs"),
        help="csv is a table, json the API's file of everything, ics a calendar, csl CSL-JSON",
    )
    for name in ("actor", "place", "topic"):
        parser.add_argument(f"--{name}", default="", metavar="NAME", help=f"only entries of this {name} (id or name)")
    parser.add_argument("--from", dest="since", default="", metavar="DATE", help="only what may be later: 2026-01")
    parser.add_argument("--to", dest="until", default="", metavar="DATE", help="only what may be earlier: 2026-03-31")
    parser.add_argument("--siteurl", metavar="URL", help="the site's public address (SITEURL of the settings)")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write to a file instead of the terminal")
    parser.set_defaults(module="export")


def _suggest(commands: Commands) -> None:
    parser = commands.add_parser(
        "suggest",
        parents=[_settings()],
        help="list what the program suggests, for you to decide",
        description="Lists the events that the program read in the texts and that nobody has decided on yet: each with its "
        "date and why, its sentence, its score, and what may tell the same. With sources, only what these tell.",
        epilog=EXIT_CODES,
    )
    parser.add_argument("sources", nargs="*", metavar="SOURCE", help="only from these texts: an id, or a file")
    parser.add_argument(
        "--format",
        choices=("text", "json", "yaml"),
        default="text",
        help="text for people, json for programs, yaml as the events that would come of them",
    )
    parser.add_argument(
        "--names", action="store_true", help="list names that the authority files lack, as entries ready to paste"
    )
    parser.add_argument(
        "--undated", action="store_true", help="also those that may have happened at any time before their article"
    )
    parser.add_argument("--interactive", action="store_true", help="go through them one by one, with single keys")
    _signature(parser)
    parser.set_defaults(module="suggest")


def _signature(parser: argparse.ArgumentParser, *, by: bool = True) -> None:
    """Who decides, and when."""
    parser.add_argument("--on", default="", metavar="DATE", help="the day of the decision (today)")
    if by:
        parser.add_argument("--by", default="", metavar="NAME", help="who decides (git's user.name)")


def _event_fields(parser: argparse.ArgumentParser) -> None:
    """Fields of an event that a person may give."""
    parser.add_argument(
        "--date", metavar="DATE", help="when it happened, as exact as the source: 2026-01-06, 2026-01, 2026?"
    )
    parser.add_argument("--date-note", metavar="TEXT", help="how the date is known; readers see it")
    parser.add_argument("--kind", metavar="KIND", help="meeting, statement, decision, attack, agreement, election …")
    parser.add_argument("--summary", metavar="TEXT", help="a few sentences in Markdown")
    parser.add_argument("--speaker", metavar="ACTOR", help="who spoke")
    parser.add_argument("--actor", action="append", metavar="ACTOR", help="who; may be given several times")
    parser.add_argument("--place", action="append", metavar="PLACE", help="where; may be given several times")
    parser.add_argument(
        "--topic", action="append", metavar="TOPIC", help="what it is about; may be given several times"
    )
    parser.add_argument(
        "--planned", action=argparse.BooleanOptionalAction, default=None, help="it has not happened yet, or it has"
    )
    parser.add_argument("--id", dest="event_id", metavar="ID", help="the id of the event (made of date and title)")


def _accept(commands: Commands) -> None:
    parser = commands.add_parser(
        "accept",
        parents=[_settings()],
        help="make an event of a suggestion",
        description="Writes content/events/YEAR/ID.yaml with what the program read; options say what is to be otherwise. "
        "Nothing is overwritten, and what is written passes the check.",
        epilog=EXIT_CODES,
    )
    parser.add_argument("id", metavar="ID", help="the id of a suggestion, or the beginning of it")
    parser.add_argument("--title", metavar="TEXT", help="another title")
    _event_fields(parser)
    _signature(parser, by=False)
    parser.set_defaults(module="accept")


def _new(commands: Commands) -> None:
    parser = commands.add_parser(
        "new",
        parents=[_settings()],
        help="write an event; asks for what is missing",
        description="Writes content/events/YEAR/ID.yaml with an event of which you give title, date and source. On a terminal it "
        "asks for what is missing; elsewhere it says what is missing. What is written passes the check.",
        epilog=EXIT_CODES,
    )
    parser.add_argument("title", nargs="?", metavar="TITLE", help="what happened, in a line of at most 90 characters")
    _event_fields(parser)
    parser.add_argument("--source", metavar="SLUG", help="the text that says so: its name in content/sources")
    parser.add_argument("--url", metavar="URL|FILE", help="the page that says so; it is stored too, if it can be had")
    parser.add_argument("--link-only", action="store_true", help="do not store the page, only link to it")
    parser.add_argument("--quote", metavar="TEXT", help="the very words that prove it")
    parser.add_argument("--translation", metavar="TEXT", help="of these words, when they are in another language")
    parser.add_argument("--source-title", metavar="TEXT", help="the title of a page that is only linked to")
    parser.add_argument("--publisher", metavar="NAME", help="who published it")
    parser.add_argument("--published", metavar="DATE", help="when it was published")
    parser.add_argument("--archive", metavar="URL", help="a copy of it in a web archive")
    parser.add_argument(
        "--related", action="append", metavar="KIND:ID", help="another event: follows:ID, part_of:ID, contradicts:ID …"
    )
    parser.add_argument("--draft", action="store_true", help="keep it off the site for now")
    _signature(parser, by=False)
    parser.set_defaults(module="new")


def _reject(commands: Commands) -> None:
    parser = commands.add_parser(
        "reject",
        parents=[_settings()],
        help="say that a suggestion is no event; it does not come back",
        description="Writes into content/reviewed.yaml that a suggestion is no event of this timeline, and why. It does not "
        "come back, also when its text is corrected.",
        epilog=EXIT_CODES,
    )
    parser.add_argument("id", metavar="ID", help="the id of a suggestion, or the beginning of it")
    parser.add_argument("--why", required=True, metavar="TEXT", help="the reason, for the next person who wonders")
    _signature(parser)
    parser.set_defaults(module="reject")


def _merge(commands: Commands) -> None:
    parser = commands.add_parser(
        "merge",
        parents=[_settings()],
        help="say that a suggestion tells of an event that is there already",
        description="Writes into content/reviewed.yaml that a suggestion tells of the event INTO. Its sentence is then one "
        "of the proofs of that event.",
        epilog=EXIT_CODES,
    )
    parser.add_argument("id", metavar="ID", help="the id of a suggestion, or the beginning of it")
    parser.add_argument("into", metavar="INTO", help="the id of an event")
    parser.add_argument("--why", default="", metavar="TEXT", help="the reason, when it is not plain to see")
    _signature(parser)
    parser.set_defaults(module="reject")


def _import(commands: Commands) -> None:
    parser = commands.add_parser(
        "import",
        parents=[_settings()],
        help="store texts of others as sources, or make events of another program's timeline",
        description="Stores web pages, Markdown, plain texts and documents (.jsonl) below content/sources, and says of each value "
        "where it comes from. A text that is here already is recognised. With --from, a timeline of another program becomes "
        "event files.",
        epilog=EXIT_CODES,
    )
    parser.add_argument(
        "places", nargs="+", metavar="FILE|URL", help="an address, a file (.html .md .txt .jsonl), or a folder of them"
    )
    parser.add_argument(
        "--from",
        dest="form",
        choices=("timelinejs", "csv", "markwhen", "ics"),
        help="make events of the timelines of this form instead",
    )
    parser.add_argument("--publisher", default="", metavar="NAME", help="who published it, where the text does not say")
    parser.add_argument("--language", default="", metavar="CODE", help="its language, where the text does not say")
    parser.add_argument("--published", default="", metavar="DATE", help="when, where the text does not say: 2026-01-07")
    parser.add_argument("--dry-run", action="store_true", help="write nothing: show what would be stored")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="the report for people or programs")
    parser.set_defaults(module="importing")


def _weave(commands: Commands) -> None:
    parser = commands.add_parser(
        "weave",
        help="make a timeline out of any folder of dated articles",
        description="Reads a folder of dated articles (.md sources, .txt with .json beside them, .jsonl), says which days matter "
        "and which sentences tell of them, and writes a timeline. What it has read it remembers, so that it goes on "
        "where it was interrupted.",
        epilog=EXIT_CODES,
    )
    parser.add_argument("place", type=Path, metavar="FOLDER|FILE", help="the articles")
    parser.add_argument(
        "--topic",
        default="",
        metavar="WORDS|FILE",
        help="words of which each sentence has one, divided by spaces or commas, or a file of them (any sentence)",
    )
    parser.add_argument(
        "--entries",
        type=int,
        default=0,
        metavar="N",
        help="how many days (as many as carry most of what is told, 40 at most)",
    )
    parser.add_argument(
        "--sentences",
        type=int,
        metavar="M",
        help="how many sentences a day in the timeline of json (1), and how many an entry cites at most (5)",
    )
    parser.add_argument(
        "--from", dest="first", default="", metavar="DATE", help="the first day; articles before it are not read"
    )
    parser.add_argument(
        "--to", dest="last", default="", metavar="DATE", help="the last day; articles after it are not read"
    )
    parser.add_argument(
        "--format",
        choices=("json", "yaml", "site"),
        default="json",
        help="json for programs, yaml for event files with their sources, site for a site that builds",
    )
    parser.add_argument(
        "--output", type=Path, metavar="PLACE", help="the file or folder to write, which must not be there (the screen)"
    )
    parser.add_argument("--name", default="", metavar="WORDS", help="what the timeline is called (as the folder is)")
    parser.add_argument(
        "--language", default="", metavar="CODE", help="the language of articles that do not say theirs (it is guessed)"
    )
    parser.add_argument(
        "--cache", type=Path, metavar="DIR", help="where readings are remembered (.timeline in the current folder)"
    )
    parser.add_argument(
        "--on", default="", metavar="DATE", help="the day on which the entries come to the site (today)"
    )
    parser.add_argument("--quiet", action="store_true", help="print findings only")
    parser.set_defaults(module="weave")


def _links(commands: Commands) -> None:
    parser = commands.add_parser(
        "links",
        parents=[_settings()],
        help="look whether the cited pages are still there and still say it",
        description="Asks for every page that events and sources cite, politely, and says which are gone, have moved or no longer "
        "have the quoted words. Pages that were fine lately are not asked again; links.yaml excuses others, with a reason.",
        epilog=EXIT_CODES,
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="only what these files or folders cite")
    parser.add_argument("--archive", action="store_true", help="look for archived copies of pages that name none")
    parser.add_argument(
        "--archive-api",
        default="https://archive.org/wayback/available?url=",
        metavar="URL",
        help="whom to ask for copies (the Wayback Machine, or another with its answers)",
    )
    parser.add_argument("--days", type=int, default=7, metavar="N", help="ask again what was fine N days ago (7)")
    parser.add_argument("--fresh", action="store_true", help="ask for every page, however lately it was fine")
    parser.add_argument(
        "--delay", type=float, default=1.0, metavar="S", help="seconds between questions to one host (1)"
    )
    parser.add_argument("--timeout", type=float, default=20.0, metavar="S", help="seconds that one page may take (20)")
    parser.add_argument(
        "--format", choices=("text", "json", "markdown"), default="text", help="markdown is ready for an issue"
    )
    parser.set_defaults(module="watching")


def _diff(commands: Commands) -> None:
    parser = commands.add_parser(
        "diff",
        parents=[_settings()],
        help="show what a change does to the timeline, as its reader will see it",
        description="Compares the content with an earlier state: events added, changed and removed, their proofs and witnesses "
        "before and after, possible duplicates, and what the program reads in the quotations.",
        epilog=EXIT_CODES,
    )
    parser.add_argument(
        "base", metavar="BASE", help="a revision of git (main, HEAD~1), or a folder with another content/"
    )
    parser.add_argument(
        "--format", choices=("markdown", "html", "json"), default="markdown", help="markdown is ready for a comment"
    )
    parser.set_defaults(module="diff")


def _init(commands: Commands) -> None:
    parser = commands.add_parser(
        "init",
        help="make a new site, or bring the files of one to this release",
        description="Writes a new, nearly empty site that `make site` builds at once: settings, Makefile, workflows, one example. "
        "Nothing is overwritten. With --upgrade, files that nobody changed are renewed; of others the difference is shown.",
        epilog=EXIT_CODES,
    )
    parser.add_argument(
        "folder", type=Path, metavar="FOLDER", help="a new or empty folder; the site's own with --upgrade"
    )
    parser.add_argument("--name", default="", metavar="NAME", help="the name of the site (that of the folder)")
    parser.add_argument("--upgrade", action="store_true", help="renew what the program wrote and nobody changed")
    parser.set_defaults(module="init")


_COMMANDS = (
    _build,
    _check,
    _explain,
    _dates,
    _new,
    _suggest,
    _accept,
    _reject,
    _merge,
    _weave,
    _rename,
    _alias,
    _delete,
    _fmt,
    _import,
    _export,
    _links,
    _diff,
    _init,
)
