#!/usr/bin/env python3
"""Counts what an import of an Ed-Fi folder should create, without looking at the importer.

Usage: count_edfi.py DIR

Reads the five interchange files whole with ElementTree, applies the mapping of docs/edfi-import.md in its own way and prints
the expected figures as JSON. The figures that tests hold against the importer come from here, not from the importer.
"""

import glob
import json
import os
import re
import sys
import unicodedata
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from datetime import date

NS = "{http://ed-fi.org/5.2.0}"
findings = Counter()
leftovers = {"ELEMENT_NOT_TAKEN_OVER": Counter(), "FIELD_WITHOUT_HOME": Counter()}

USED = {
    "LocalEducationAgency": "LocalEducationAgencyId NameOfInstitution",
    "School": "SchoolId NameOfInstitution LocalEducationAgencyReference",
    "Course": "CourseCode CourseTitle AcademicSubject CourseDescription HighSchoolCourseRequirement MaximumAvailableCredits "
    "EducationOrganizationReference LearningStandardReference CourseIdentificationCode CourseLevelCharacteristic",
    "Session": "SessionName SchoolYear SchoolReference GradingPeriodReference",
    "GradingPeriod": "SchoolReference GradingPeriod SchoolYear BeginDate EndDate",
    "LearningStandard": "LearningStandardId Description CourseTitle",
    "CourseOffering": "LocalCourseCode LocalCourseTitle SchoolReference SessionReference CourseReference",
    "Section": "SectionIdentifier CourseOfferingReference",
    "GradebookEntry": "GradebookEntryIdentifier Namespace SectionReference DateAssigned DueDate Title MaxPoints",
    "StudentGradebookEntry": "GradebookEntryReference StudentReference NumericGradeEarned PointsEarned LetterGradeEarned "
    "CompetencyLevel",
}
GRADES = ["NumericGradeEarned", "PointsEarned", "LetterGradeEarned", "CompetencyLevel"]


def plain(tag):
    return tag[len(NS):] if tag.startswith(NS) else tag


def get(element, *path):
    for step in path:
        element = None if element is None else element.find(NS + step)
    return (element.text or "").strip() if element is not None else ""


def hash_part(uri):
    return uri.split("#", 1)[-1].strip()


def fold(name):
    return unicodedata.normalize("NFC", name.strip()).upper().lower()


def miss(reason):
    findings[reason] += 1


class File:
    """One interchange, with a way to follow its references."""

    def __init__(self, root):
        self.root = root
        self.ids = {}
        for element in root:
            if "id" in element.attrib:
                if element.get("id") in self.ids:
                    miss("DUPLICATE")
                self.ids.setdefault(element.get("id"), element)

    def all(self, name):
        return self.root.findall(NS + name)

    def follow(self, holder, name=None):
        """The element that carries the identity which a reference means, or None."""
        ref = holder if name is None else holder.find(NS + name)
        if ref is None:
            return None
        found = self.ids.get(ref.get("ref")) if "ref" in ref.attrib else ref
        if found is None:
            return None
        if plain(found.tag).endswith("Reference"):
            inner = [c for c in found if c.tag.endswith("Identity")]
            return inner[0] if inner else None
        return found

    def school(self, holder):
        return get(self.follow(holder, "SchoolReference"), "SchoolId")

    def owner(self, holder):
        found = self.follow(holder, "EducationOrganizationReference")
        ids = [get(found, f) for f in ("EducationOrganizationId", "SchoolId", "LocalEducationAgencyId")]
        return next((i for i in ids if i), "")

    def session(self, e):
        return (self.school(e), get(e, "SchoolYear"), get(e, "SessionName")) if e is not None and self.school(e) else None

    def offering(self, e):
        if e is None or not self.school(e):
            return None
        session = self.session(self.follow(e, "SessionReference"))
        return (get(e, "LocalCourseCode"), self.school(e), session) if session else None

    def period(self, e):
        if e is None or not self.school(e):
            return None
        return (self.school(e), get(e, "SchoolYear"), get(e, "GradingPeriod"), get(e, "GradingPeriodName"))


def count_leftovers(root):
    for e in root:
        kind = plain(e.tag)
        if kind not in USED:
            leftovers["ELEMENT_NOT_TAKEN_OVER"][kind] += 1
            continue
        bucket = leftovers["FIELD_WITHOUT_HOME"]
        for field in e:
            if plain(field.tag) not in USED[kind].split():
                bucket[kind + "/" + plain(field.tag)] += 1
        if kind == "Course":
            state = 0
            for code in e.findall(NS + "CourseIdentificationCode"):
                system = hash_part(get(code, "CourseIdentificationSystem"))
                if system.lower() != "state course code":
                    bucket["Course/CourseIdentificationCode (%s)" % system] += 1
                else:
                    state += 1
                    if state > 1:
                        bucket["Course/CourseIdentificationCode (further State course code)"] += 1
                    else:
                        for f in code:
                            if plain(f.tag) not in ("IdentificationCode", "CourseIdentificationSystem"):
                                bucket["Course/CourseIdentificationCode (%s)" % plain(f.tag)] += 1
            for level in e.findall(NS + "CourseLevelCharacteristic"):
                if hash_part(level.text).lower() not in ("honors", "dual credit"):
                    bucket["Course/CourseLevelCharacteristic (%s)" % hash_part(level.text)] += 1
            for f in e.findall(NS + "MaximumAvailableCredits/*"):
                if plain(f.tag) != "Credits":
                    bucket["Course/MaximumAvailableCredits/" + plain(f.tag)] += 1
            further = len(e.findall(NS + "AcademicSubject")) - 1
            if further > 0:
                bucket["Course/AcademicSubject (further)"] += further
        if kind == "StudentGradebookEntry":
            for g in [g for g in GRADES if get(e, g)][1:]:
                bucket["StudentGradebookEntry/%s (beside another grade)" % g] += 1


def text_in(e, field, longest):
    value = get(e, field)
    if not value:
        miss("MISSING_VALUE")
        return None
    return too_long(value, longest)


def too_long(value, longest):
    if len(value) > longest:
        miss("TOO_LONG")
        return None
    return value


def year_of(e):
    m = re.fullmatch(r"(\d{4})-(\d{4})", get(e, "SchoolYear"))
    if m and int(m[2]) == int(m[1]) + 1 and 1900 < int(m[2]) <= 2200:
        return int(m[2])
    miss("INVALID_VALUE")
    return None


def is_date(value):
    try:
        return bool(re.fullmatch(r"\d{4}-\d{2}-\d{2}", value)) and bool(date.fromisoformat(value))
    except ValueError:
        return False


def load(folder):
    roots = {}
    for path in sorted(glob.glob(os.path.join(folder, "*.xml"))):
        root = ET.parse(path).getroot()
        name = plain(root.tag)[len("Interchange"):]
        if name in ("EducationOrganization", "EducationOrgCalendar", "Standards", "MasterSchedule", "StudentGradebook"):
            roots[name] = root
        else:
            miss("INTERCHANGE_NOT_TAKEN_OVER")
    for name in ("Standards", "StudentGradebook"):
        if name not in roots:
            miss("INTERCHANGE_ABSENT")
            roots[name] = ET.Element("none")
    return roots


def main(folder):
    roots = load(folder)
    for root in roots.values():
        count_leftovers(root)
    org, cal, std, sched, book = (
        File(roots[n]) for n in ("EducationOrganization", "EducationOrgCalendar", "Standards", "MasterSchedule", "StudentGradebook")
    )

    # Agencies and schools.
    catalogs, schools, seen_names = {}, {}, {"a": set(), "s": set()}

    def institution(e, id_field, which, known):
        key = text_in(e, id_field, 100)
        if key is None:
            return None
        if key in known:
            miss("DUPLICATE")
            return None
        return key

    def named(e, which):
        name = text_in(e, "NameOfInstitution", 100)
        if name is not None and fold(name) in seen_names[which]:
            miss("DUPLICATE")
            return None
        if name is not None:
            seen_names[which].add(fold(name))
        return name

    for e in org.all("LocalEducationAgency"):
        key = institution(e, "LocalEducationAgencyId", "a", catalogs)
        if key and named(e, "a"):
            catalogs[key] = e
    for e in org.all("School"):
        key = institution(e, "SchoolId", "s", schools)
        if not key:
            continue
        agency = get(org.follow(e, "LocalEducationAgencyReference"), "LocalEducationAgencyId")
        if agency not in catalogs:
            miss("UNRESOLVED_REFERENCE")
        elif named(e, "s"):
            schools[key] = agency

    # Masters.
    courses, masters = {}, {}
    for e in org.all("Course"):
        code = text_in(e, "CourseCode", 50)
        if code is None:
            continue
        owner = org.owner(e)
        if not owner:
            miss("UNRESOLVED_REFERENCE")
            continue
        if (code, owner) in courses:
            miss("DUPLICATE")
            continue
        catalog = owner if owner in catalogs else schools.get(owner)
        if catalog is None:
            miss("NOT_IN_DISTRICT")
            continue
        title = text_in(e, "CourseTitle", 100)
        if title is None:
            continue
        state = [
            get(c, "IdentificationCode")
            for c in e.findall(NS + "CourseIdentificationCode")
            if hash_part(get(c, "CourseIdentificationSystem")).lower() == "state course code"
        ][:1]
        levels = {hash_part(x.text).lower() for x in e.findall(NS + "CourseLevelCharacteristic")}
        description = get(e, "CourseDescription")
        subject = hash_part(get(e, "AcademicSubject"))
        required = get(e, "HighSchoolCourseRequirement")
        if required not in ("", "0", "1", "true", "false"):
            miss("INVALID_VALUE")
        credits = get(e, "MaximumAvailableCredits", "Credits")
        if credits and not re.fullmatch(r"\d{1,3}(\.\d{1,3}0*)?", credits):
            miss("INVALID_VALUE")
            credits = ""
        content = [
            title,
            [too_long(s, 50) for s in state],
            too_long(description, 2000),
            too_long(subject, 100),
            float(credits) if credits else None,
            "honors" in levels,
            required in ("1", "true"),
            "dual credit" in levels,
        ]
        refs = []
        for r in e.findall(NS + "LearningStandardReference"):
            named_standard = get(org.follow(r), "LearningStandardId")
            if named_standard:
                refs.append(named_standard)
            else:
                miss("UNRESOLVED_REFERENCE")
        courses[(code, owner)] = (catalog, code, content)
        whole = (content, set(refs))
        if masters.setdefault((catalog, code), whole) != whole:
            miss("CONTENT_DIFFERS")

    # Terms, calendars, sessions.
    calendars, terms, sessions = set(), {}, {}

    def calendar_of(e):
        if cal.school(e) not in schools:
            miss("UNRESOLVED_REFERENCE")
            return None
        year = year_of(e)
        return (cal.school(e), year) if year else None

    for e in cal.all("GradingPeriod"):
        where = calendar_of(e)
        if where is None:
            continue
        if cal.period(e) in terms:
            miss("DUPLICATE")
            continue
        uri = text_in(e, "GradingPeriod", 10**9)
        name = too_long(hash_part(uri), 50) if uri else None
        if name is None:
            continue
        begin, end = (text_in(e, f, 10**9) for f in ("BeginDate", "EndDate"))
        bad = [d for d in (begin, end) if d and not is_date(d)]
        for _ in bad:
            miss("INVALID_VALUE")
        if not begin or not end or bad:
            continue
        if begin > end:
            miss("INVALID_VALUE")
            continue
        if (where, fold(name)) in {(w, fold(n)) for w, n in terms.values()}:
            miss("TERM_NOT_USABLE")
            continue
        calendars.add(where)
        terms[cal.period(e)] = (where, name)
    for e in cal.all("Session"):
        where = calendar_of(e)
        if where is None or text_in(e, "SessionName", 100) is None:
            continue
        if cal.session(e) in sessions:
            miss("DUPLICATE")
            continue
        calendars.add(where)
        meets = set()
        for r in e.findall(NS + "GradingPeriodReference"):
            term = terms.get(cal.period(cal.follow(r)))
            if term is None:
                miss("UNRESOLVED_REFERENCE")
            elif term[0] != where:
                miss("TERM_NOT_USABLE")
            else:
                meets.add(term[1])
        if not meets:
            miss("MISSING_VALUE")
        sessions[cal.session(e)] = (where, meets)

    # Standards.
    bank, bank_keys = {}, set()
    for e in std.all("LearningStandard"):
        key = text_in(e, "LearningStandardId", 120)
        if key is None:
            continue
        if fold(key) in bank_keys:
            miss("DUPLICATE")
            continue
        bank_keys.add(fold(key))
        too_long(get(e, "Description"), 2000)
        title = get(e, "CourseTitle")
        too_long(title, 200)
        bank[key] = title
    by_name, by_title = set(), set()
    titles = defaultdict(list)
    for standard, title in bank.items():
        titles[title].append(standard)
    for master, (content, refs) in masters.items():
        for r in refs:
            if r in bank:
                by_name.add((master, r))
            else:
                miss("UNRESOLVED_REFERENCE")
        by_title |= {(master, s) for s in titles.get(content[0], [])}
    folded = {fold(content[0]) for content, _ in masters.values()}
    exact = {content[0] for content, _ in masters.values()}
    almost = [t for t in titles if t and t not in exact and fold(t) in folded]
    findings["TITLE_ALMOST_MATCHES"] += len(almost)

    # Offerings, courses, sections.
    offerings, cascade_courses = {}, {}
    for e in sched.all("CourseOffering"):
        key = sched.offering(e)
        if not key or not key[0] or key[1] != key[2][0]:
            miss("UNRESOLVED_REFERENCE")
            continue
        if key in offerings:
            miss("DUPLICATE")
            continue
        target = sched.follow(e, "CourseReference")
        course = courses.get((get(target, "CourseCode"), sched.owner(target))) if target is not None else None
        if key[2] not in sessions or course is None:
            miss("UNRESOLVED_REFERENCE")
            continue
        if course[0] != schools[key[1]]:
            miss("NOT_IN_DISTRICT")
            continue
        if key[0] != course[1]:
            miss("LOCAL_CODE_DIFFERS")
        where, meets = sessions[key[2]]
        local = get(e, "LocalCourseTitle")
        local = too_long(local, 100) if local else None
        content = [local or course[2][0]] + course[2][1:]
        if cascade_courses.setdefault((where, course[1]), content) != content:
            miss("CONTENT_DIFFERS")
        offerings[key] = ((where, course[1]), meets)
    sections, section_terms = {}, 0
    for e in sched.all("Section"):
        number = text_in(e, "SectionIdentifier", 10**9)
        if number is None:
            continue
        offering = sched.offering(sched.follow(e, "CourseOfferingReference"))
        if offering not in offerings:
            miss("UNRESOLVED_REFERENCE")
            continue
        course, meets = offerings[offering]
        own = "" if offering[0] == course[1] else offering[0] + ", "
        if too_long("%s (%s%s)" % (number, own, offering[2][2]), 100) is None:
            continue
        if (number, offering) in sections:
            miss("DUPLICATE")
            continue
        sections[(number, offering)] = course
        section_terms += len(meets)

    # Assignments and scores.
    entries, scores, students = {}, set(), set()
    for e in book.all("GradebookEntry"):
        own = text_in(e, "GradebookEntryIdentifier", 200)
        if own is None:
            continue
        key = (get(e, "Namespace"), own)
        if key in entries:
            miss("DUPLICATE")
            continue
        if too_long("#".join(key), 200) is None:
            continue
        section = book.follow(e, "SectionReference")
        offering = book.offering(book.follow(section, "CourseOfferingReference")) if section is not None else None
        if (get(section, "SectionIdentifier"), offering) not in sections:
            miss("UNRESOLVED_REFERENCE")
            continue
        if text_in(e, "Title", 100) is None:
            continue
        entries[key] = e
        dates = [get(e, f) for f in ("DateAssigned", "DueDate")]
        for d in dates:
            if d and not is_date(d):
                miss("INVALID_VALUE")
        if all(map(is_date, dates)) and dates[0] > dates[1]:
            miss("INVALID_VALUE")
        points = get(e, "MaxPoints")
        if points and not re.fullmatch(r"\d{1,5}(\.\d{1,3}0*)?", points):
            miss("INVALID_VALUE")
    for e in book.all("StudentGradebookEntry"):
        entry = book.follow(e, "GradebookEntryReference")
        key = (get(entry, "Namespace"), get(entry, "GradebookEntryIdentifier"))
        student = get(book.follow(e, "StudentReference"), "StudentUniqueId")
        if key not in entries or not student:
            miss("UNRESOLVED_REFERENCE")
            continue
        if too_long(student, 50) is None:
            continue
        grades = [get(e, g) for g in GRADES if get(e, g)][:1]
        if not grades:
            miss("MISSING_VALUE")
            continue
        value = hash_part(grades[0]) if get(e, "CompetencyLevel") == grades[0] else grades[0]
        if too_long(value, 50) is None:
            continue
        if (key, student) in scores:
            miss("DUPLICATE")
            continue
        scores.add((key, student))
        students.add(student)

    print(
        json.dumps(
            {
                "catalogs": len(catalogs),
                "schools": len(schools),
                "masters": len(masters),
                "calendars": len(calendars),
                "term_names": len({fold(n) for _, n in terms.values()}),
                "terms": len(terms),
                "standards": len(bank),
                "master_standards_named": len(by_name),
                "master_standards_by_title": len(by_title),
                "master_standards_named_and_by_title": len(by_name & by_title),
                "master_standards_all": len(by_name | by_title),
                "masters_with_standards_by_title": len({m for m, _ in by_title}),
                "courses": len(cascade_courses),
                "sections": len(sections),
                "section_terms": section_terms,
                "section_identifiers": len({n for n, _ in sections}),
                "assignments": len(entries),
                "scores": len(scores),
                "students": len(students),
                "conflicts": findings["CONTENT_DIFFERS"],
                "not_taken_over": {k: v for k, v in sorted(findings.items()) if v},
                "kinds_not_taken_over": {
                    reason: dict(sorted(counter.items())) for reason, counter in sorted(leftovers.items())
                },
            },
            indent=2,
        )
    )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
