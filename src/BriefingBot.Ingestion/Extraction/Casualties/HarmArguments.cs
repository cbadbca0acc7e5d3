using BriefingBot.Engine.Language;

namespace BriefingBot.Ingestion.Extraction.Casualties;

/// <summary>Finds the people of a word of harm: the object to its right, the subject of its passive to its left, a pronoun or a family name that stands for them.</summary>
internal static class HarmArguments
{
    /// <summary>Tokens between a subject and its verb.</summary>
    private const int Gap = 12;

    /// <summary>Whether forms of "be" stand before the word; <paramref name="subjectEnd"/> is one past what may be its subject.</summary>
    public static bool IsPassive(Func<int, string> word, int at, out int subjectEnd)
    {
        var passive = false;
        var i = at - 1;
        for (; at - i <= 9; i--)
        {
            var w = word(i);
            if (w is "was" or "were" or "been" or "being" or "is" or "are" or "be" or "got" or "gets")
                passive = true;
            else if (w is "has" or "have" or "had" || (w is "," && word(i - 1) is "shot" or "stabbed"))
                continue;
            else if (w is not ("reported" or "confirmed" or "pronounced" or "found" or "declared" or "also" or "later" or "then" or "believed" or "feared" or "critically" or "seriously" or "slightly" or "fatally" or "shot" or "and" or "presumed" or "either" or "both" or "all" or "accidentally" or "badly" or "severely" or "among" or "the" or "reportedly" or "allegedly" or "apparently" or "listed" or "as" or "when" or "remain" or "remained" or "still" or "left" or "killed" or "or" or "who" or "that" or "ultimately" or "tragically" or "brutally" or "lying" or "to" or "ruled"))
                break;
            if (w is "who" && at - i < 9)
                continue;
        }
        subjectEnd = i + 1;
        return passive && word(at - 1) is not ("who" or "that");
    }

    public static bool TryObject(TaggedText text, SentenceTokens limits, List<PersonCount> people, int at, out int first, out int last)
    {
        (first, last) = (-1, -1);
        var from = at + 1;
        while (from < limits.End && from - at <= 3 && text.Tokens[from].Text is "to" or "death" or "dead" or "or" or "and" or "injuring" or "wounding" or "injured" or "wounded" or "killed" or "by" or "up" or "then" or "burned" or "robbed" or "beat" or "raped")
        {
            // "killed by", "killed and wounded": the people are not the object, or not of this word alone.
            if (text.Tokens[from].Text is "by" or "up" || CasualtyWords.TryGet(text.Tokens[from].Text, out var next) && next.Form != HarmForm.Predicate)
                return false;
            from++;
        }
        var index = people.FindIndex(p => p.First == from || (p.First > from && p.First - from <= 1 && text.Tokens[from].Text.EndsWith("ly", StringComparison.Ordinal)));
        if (index < 0)
            return false;
        (first, last) = (index, Conjoined(text, people, index));
        return true;
    }

    /// <summary>"a woman and two children": phrases joined by "and" or a comma, the last not the subject of another harm.</summary>
    public static int Conjoined(TaggedText text, List<PersonCount> people, int first, bool mayBeSubject = false)
    {
        var last = first;
        while (last + 1 < people.Count)
        {
            var (end, next) = (people[last].End, people[last + 1].First);
            var joint = next - end is 1 or 2 && text.Tokens[end].Text is "and" or "," && (next - end == 1 || text.Tokens[end + 1].Text is "and");
            if (!joint || (!mayBeSubject && IsSubjectOfAnother(text, people[last + 1].End)) || !(people[last + 1].IsHuman || people[last].IsHuman))
                break;
            if (text.Tokens[end].Is(",") && next - end == 1 && (people[last].IsName || people[last + 1].IsNumber && !people[last + 1].IsHuman))
                break;
            last++;
        }
        // "Ana Ruiz, a nurse," names one person twice: a list ends with "and".
        while (last > first && !IsJoinedByAnd(text, people[last - 1], people[last]))
            last--;
        return last;
    }

    private static bool IsJoinedByAnd(TaggedText text, PersonCount left, PersonCount right) =>
        (text.Tokens[right.First - 1].Is("and") && right.First > left.End) || (text.Tokens[right.First - 1].Is(",") && !left.IsName && !right.IsName && IsHeadline(text));

    /// <summary>Headlines put a comma for "and": "Father, two daughters shot".</summary>
    private static bool IsHeadline(TaggedText text) => text.Sentences.Count == 1 && !text.Tokens[^1].Is(".");

    private static bool IsSubjectOfAnother(TaggedText text, int from)
    {
        for (var i = from; i < text.Tokens.Count && i - from < 4; i++)
        {
            var word = text.Tokens[i].Text;
            if (CasualtyWords.TryGet(word, out _) || word is "was" or "were" or "is" or "are" or "has" or "had" or "remain" or "remains" or "suffered" or "escaped")
                return true;
            if (word is "." or "," or "in" or "at" or "and" or "on" or "when")
                return false;
        }
        return false;
    }

    public static bool TrySubject(TaggedText text, SentenceTokens limits, List<PersonCount> people, int at, int subjectEnd, bool verbal, out int first, out int last)
    {
        (first, last) = (-1, -1);
        var index = people.FindLastIndex(p => p.End <= Math.Max(subjectEnd, at) && p.End <= at);
        if (index < 0)
            return false;
        // "nine people, including two officers, were killed": the nine were.
        while (index > 0 && people[index].First - 1 >= limits.First && text.Tokens[people[index].First - 1].Text is "including" or "among")
            index--;
        // "A teen who shot four, including two agents, is dead": the teen is.
        var clause = people[index].End;
        while (index > 0 && verbal && PrecededByHarm(text, limits, people[index].First))
            index--;
        var candidate = people[index];
        var gap = subjectEnd - candidate.End;
        if (gap > (verbal ? Gap : 1))
            return false;
        for (var i = Math.Max(clause, candidate.End); i < subjectEnd; i++)
        {
            var word = text.Tokens[i].Text;
            if (CasualtyWords.TryGet(word, out var other) && other.Form != HarmForm.Noun && !(text.Tokens[i - 1].Is("the")) && !(word is "shot" or "shooting" && i + 1 < at && text.Tokens[i + 1].Text is "and" or ","))
                return false;
            if (word is "including" or "among")
                break;
            if (word is "but" or "while" or ";" or "said" or "that" or "after" && i > candidate.End)
                return false;
        }
        if (!verbal && !candidate.IsNumber && !(candidate.IsHuman && gap <= 0))
            return false;
        (first, last) = (index, index);
        while (first > 0 && people[first].First - people[first - 1].End is 1 or 2 && text.Tokens[people[first - 1].End].Text is "and" or "," && people[first].IsHuman && people[first - 1].IsHuman
               && !(people[first - 1].End - 1 > limits.First && PrecededByHarm(text, limits, people[first - 1].First)))
            first--;
        if (first < last && !IsJoinedByAnd(text, people[last - 1], people[last]))
            (first, last) = people[last].IsName || people[last].IsNumber || !people[first].IsNumber ? (last, last) : (first, first);
        return true;
    }

    /// <summary>"wounded a guard and two men were killed": the guard belongs to the wound.</summary>
    private static bool PrecededByHarm(TaggedText text, SentenceTokens limits, int first) =>
        first > limits.First && CasualtyWords.TryGet(text.Tokens[first - 1].Text, out var harm) && harm.Form is HarmForm.Verb or HarmForm.Participle;

    /// <summary>"killed her and another woman": the people beside the pronoun, who make one more with it.</summary>
    public static int? BesidePronoun(List<PersonCount> people, Func<int, string> word, int at)
    {
        if (word(at + 1) is not ("her" or "him") || word(at + 2) is not "and")
            return null;
        var beside = people.FindIndex(p => p.First == at + 3);
        return beside >= 0 ? beside : null;
    }

    public static int? HasPronoun(Func<int, string> word, int subjectEnd)
    {
        for (var i = subjectEnd - 1; i >= subjectEnd - 4; i--)
        {
            if (word(i) is "he" or "she" or "him" or "her" or "victim")
                return i;
        }
        return null;
    }

    /// <summary>"Lewis died": a family name that the text has given in full elsewhere.</summary>
    public static int? FamilyName(TaggedText text, SentenceTokens limits, int subjectEnd)
    {
        var at = subjectEnd - 1;
        if (at < limits.First || !text.Tokens[at].Capitalised || text.Tokens[at].Kind != TokenKind.Word || NameWords.IsNoPerson(text.Tokens, at, at + 1))
            return null;
        return at;
    }
}
