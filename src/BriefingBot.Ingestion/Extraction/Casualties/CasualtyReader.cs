using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Ingestion.Extraction.Casualties;

/// <summary>
/// Reads who was killed, injured, shot, abducted or missing in a sentence, and how many. Each word of harm looks for its people: the object to
/// its right, or the subject to the left of its passive, within the clause.
/// </summary>
internal static class CasualtyReader
{
    private const int Gap = 12;

    /// <summary>Tokens of "the boy who was hit by a stray bullet on Monday" before "died".</summary>
    private const int LongestSubject = 25;

    public static List<CasualtyObservation> Read(TaggedText text, int sentence)
    {
        var tokens = text.Sentences[sentence];
        var people = PersonCountReader.ReadAll(text, tokens);
        var found = new List<CasualtyObservation>();
        for (var i = tokens.First; i < tokens.End; i++)
        {
            if (CasualtyWords.TryGet(text.Tokens[i].Text, out var harm))
                ReadHarm(text, sentence, people, i, harm, found);
            else
                PhraseReader.Read(text, sentence, people, i, found);
        }
        return found;
    }

    private static void ReadHarm(TaggedText text, int sentence, List<PersonCount> people, int at, HarmWord word, List<CasualtyObservation> found)
    {
        var (tokens, limits) = (text.Tokens, text.Sentences[sentence]);
        string Word(int i) => i >= limits.First && i < limits.End ? tokens[i].Text : "";
        if (IsUnreal(Word, at, word) || (Word(at - 1) is "the" && Word(at) is "wounded" or "injured" or "dead"))
            return;
        var harm = word.Harm;
        if (harm == Harm.Shot)
        {
            if (Word(at + 1) is "dead" || (Word(at + 1) is "to" && Word(at + 2) is "death") || Word(at - 1) is "fatally")
                harm = Harm.Killed;
            else if (Word(at + 1) is "and" or "," or "&" && Word(at + 2) is "killed" or "killing" or "wounded" or "injured" or "fatally")
                return;
            else if (Word(at + 1) is "at" or "up" or "down" or "into" or "range" || (Word(at + 1) is "was" && word.Form == HarmForm.Verb && Word(at - 1) is "the" or "a"))
                return;
        }
        if (Word(at - 1) is "fatally" or "mortally" && harm == Harm.Injured)
            harm = Harm.Killed;
        if (Word(at + 1) is "himself" or "herself" or "themselves" or "self")
        {
            AddSelf(text, sentence, people, at, harm, found);
            return;
        }
        if (IsNegated(text, limits, at, word, found, sentence))
            return;
        if (word.Form == HarmForm.Noun)
        {
            ReadNoun(text, sentence, people, at, harm, found);
            return;
        }
        var passive = IsPassive(Word, at, out var subjectEnd);
        if (!passive && word.Form is HarmForm.Verb or HarmForm.Participle && TryObject(text, limits, people, at, out var first, out var last))
        {
            Add(text, sentence, people, first, last, at, harm, found);
            return;
        }
        if (word.Form == HarmForm.Participle)
            return;
        if (TrySubject(text, limits, people, at, subjectEnd, passive || word.Form == HarmForm.Predicate, out first, out last))
            Add(text, sentence, people, first, last, at, harm, found);
        else if ((passive || word.Form == HarmForm.Predicate) && (HasPronoun(Word, subjectEnd) ?? FamilyName(text, limits, subjectEnd)) is { } pronoun)
            found.Add(Make(text, sentence, at, harm, tokens[pronoun].Span, CountStrength.Pronoun));
        else if (Word(at) is "died" or "dies" && people.FindLast(p => p.End <= at && at - p.First <= LongestSubject) is { Low: 1 } far)
            found.Add(Make(text, sentence, at, harm, far.Figure, CountStrength.Pronoun));
    }

    /// <summary>
    /// "Shot himself in the foot" is an injury; "killed himself", "shot himself" after an attack a death of the attacker.
    /// </summary>
    private static void AddSelf(TaggedText text, int sentence, List<PersonCount> people, int at, Harm harm, List<CasualtyObservation> found)
    {
        var limits = text.Sentences[sentence];
        var mishap = Enumerable.Range(limits.First, limits.End - limits.First).Any(i => text.Tokens[i].Text is "accidentally" or "accidental" or "accidently")
            || Enumerable.Range(at + 2, Math.Max(0, Math.Min(5, limits.End - at - 2))).Any(i => text.Tokens[i].Text is "leg" or "arm" or "foot" or "hand" or "finger" or "thigh" or "knee" or "toe" or "shoulder" or "fingers" or "groin" or "buttocks" or "ankle" or "wrist" or "hip" or "calf");
        if (harm == Harm.Killed)
            found.Add(Make(text, sentence, at, Harm.Killed, text.Tokens[at + 1].Span, CountStrength.Pronoun) with { IsAttacker = !mishap, IsSelf = true });
        else if (mishap)
            found.Add(Make(text, sentence, at, Harm.Shot, text.Tokens[at + 1].Span, CountStrength.Single));
        else if (harm == Harm.Shot)
            found.Add(Make(text, sentence, at, Harm.Shot, text.Tokens[at + 1].Span, CountStrength.Single) with { IsAttacker = true, IsSelf = FollowsAnother(text, limits, at) });
    }

    /// <summary>"then shot himself", "before shooting himself": after what was done to others.</summary>
    private static bool FollowsAnother(TaggedText text, SentenceTokens limits, int at) =>
        Enumerable.Range(1, 3).Any(back => at - back >= limits.First && text.Tokens[at - back].Text is "then" or "before" or "turned" or "also");

    /// <summary>Wishes, plans, charges and titles: "to kill", "could have died", "attempted murder".</summary>
    private static bool IsUnreal(Func<int, string> word, int at, HarmWord harm)
    {
        var before = word(at - 1);
        if (word(at).EndsWith("wounds", StringComparison.Ordinal) && before is "gunshot" or "stab" or "bullet" or "their" or "his" or "her" or "of")
            return true;
        if (before is "to" or "could" or "would" or "may" or "might" or "will" or "can" or "attempted" or "not" or "never" or "should" or "cannot" && !(before is "to" && word(at - 2) is "appear" or "appears" or "believed"))
            return true;
        if (word(at - 2) is "could" or "would" or "might" or "may" && before is "have" or "be" && harm.Harm != Harm.Missing)
            return true;
        return before is "capital" or "degree" or "self-inflicted" || (harm.Form == HarmForm.Noun && word(at + 1) is "charge" or "charges" or "investigation" or "case" or "suspect" or "trial" or "detectives" or "unit" or "squad" or "penalty" or "threats" or "scene" or "rate" or "weapon");
    }

    /// <summary>"No one was killed", "no injuries", "without casualties": a figure too, nought.</summary>
    private static bool IsNegated(TaggedText text, SentenceTokens limits, int at, HarmWord harm, List<CasualtyObservation> found, int sentence)
    {
        for (var i = at - 1; i >= limits.First && at - i <= 7; i--)
        {
            var word = text.Tokens[i].Text;
            if (word is "," or ";" or "and" or "but" || (i < at - 1 && CasualtyWords.TryGet(word, out _) && word is not "injured" and not "killed"))
                return false;
            if (word is not ("no" or "nobody" or "none" or "without"))
                continue;
            if (i + 2 < at && text.Tokens[i + 1].Is("one") && text.Tokens[i + 2].Is("else"))
                return true;
            if (harm.Harm is Harm.Killed or Harm.Injured && !text.Tokens[i + 1].Is("longer"))
                found.Add(Make(text, sentence, at, harm.Harm, new TextSpan(text.Tokens[i].Start, text.Tokens[at].End), CountStrength.Number) with { Low = 0, High = 0, Qualifier = TollQualifier.None });
            return true;
        }
        return false;
    }

    private static void ReadNoun(TaggedText text, int sentence, List<PersonCount> people, int at, Harm harm, List<CasualtyObservation> found)
    {
        var (tokens, limits) = (text.Tokens, text.Sentences[sentence]);
        if (at + 2 < limits.End && tokens[at + 1].Is("of") && people.FindIndex(p => p.First == at + 2) is var of and >= 0)
        {
            Add(text, sentence, people, of, Conjoined(text, people, of, at), at, harm, found);
            return;
        }
        if (harm == Harm.Killed && at > limits.First && tokens[at].Text is "death" or "homicide" or "murder" && tokens[at - 1].Text is not ("attempted" or "of" or "with" or "for"))
        {
            var possessive = tokens[at - 1].Kind == TokenKind.Possessive || (at + 1 < limits.End && tokens[at + 1].Is("of"));
            found.Add(Make(text, sentence, at, harm, tokens[at].Span, possessive ? CountStrength.Pronoun : CountStrength.Inferred));
        }
        var before = people.FindLastIndex(p => p.End <= at && at - p.End <= 2 && p.IsNumber && !p.IsHuman);
        if (before >= 0 && tokens[at].Text is "deaths" or "fatalities" or "injuries" or "wounded" or "murders" or "killings")
            Add(text, sentence, people, before, before, at, harm, found);
    }

    /// <summary>Whether forms of "be" stand before the word; <paramref name="subjectEnd"/> is one past what may be its subject.</summary>
    private static bool IsPassive(Func<int, string> word, int at, out int subjectEnd)
    {
        var passive = false;
        var i = at - 1;
        for (; at - i <= 9; i--)
        {
            var w = word(i);
            if (w is "was" or "were" or "been" or "being" or "is" or "are" or "be" or "got" or "gets")
                passive = true;
            else if (w is "has" or "have" or "had")
                continue;
            else if (w is not ("reported" or "confirmed" or "pronounced" or "found" or "declared" or "also" or "later" or "then" or "believed" or "feared" or "critically" or "seriously" or "slightly" or "fatally" or "shot" or "and" or "presumed" or "either" or "both" or "all" or "accidentally" or "badly" or "severely" or "among" or "the" or "reportedly" or "allegedly" or "apparently" or "listed" or "as" or "when" or "remain" or "remained" or "still" or "left" or "killed" or "or" or "who" or "that" or "ultimately" or "tragically" or "brutally" or "lying" or "to" or "ruled"))
                break;
            if (w is "who" && at - i < 9)
                continue;
        }
        subjectEnd = i + 1;
        return passive && word(at - 1) is not ("who" or "that");
    }

    private static bool TryObject(TaggedText text, SentenceTokens limits, List<PersonCount> people, int at, out int first, out int last)
    {
        (first, last) = (-1, -1);
        var from = at + 1;
        while (from < limits.End && from - at <= 3 && text.Tokens[from].Text is "to" or "death" or "dead" or "or" or "and" or "injuring" or "wounding" or "injured" or "wounded" or "killed" or "by" or "up")
        {
            // "killed by", "killed and wounded": the people are not the object, or not of this word alone.
            if (text.Tokens[from].Text is "by" or "up" || CasualtyWords.TryGet(text.Tokens[from].Text, out var next) && next.Form != HarmForm.Predicate)
                return false;
            from++;
        }
        var index = people.FindIndex(p => p.First == from || (p.First > from && p.First - from <= 1 && text.Tokens[from].Text.EndsWith("ly", StringComparison.Ordinal)));
        if (index < 0)
            return false;
        (first, last) = (index, Conjoined(text, people, index, at));
        return true;
    }

    /// <summary>"a woman and two children": phrases joined by "and" or a comma, the last not the subject of another harm.</summary>
    private static int Conjoined(TaggedText text, List<PersonCount> people, int first, int at)
    {
        var last = first;
        while (last + 1 < people.Count)
        {
            var (end, next) = (people[last].End, people[last + 1].First);
            var joint = next - end is 1 or 2 && text.Tokens[end].Text is "and" or "," && (next - end == 1 || text.Tokens[end + 1].Text is "and");
            if (!joint || IsSubjectOfAnother(text, people[last + 1].End) || !(people[last + 1].IsHuman || people[last].IsHuman))
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

    private static bool TrySubject(TaggedText text, SentenceTokens limits, List<PersonCount> people, int at, int subjectEnd, bool verbal, out int first, out int last)
    {
        (first, last) = (-1, -1);
        var index = people.FindLastIndex(p => p.End <= Math.Max(subjectEnd, at) && p.End <= at);
        if (index < 0)
            return false;
        // "nine people, including two officers, were killed": the nine were.
        while (index > 0 && people[index].First - 1 >= limits.First && text.Tokens[people[index].First - 1].Text is "including" or "among")
            index--;
        var candidate = people[index];
        var gap = subjectEnd - candidate.End;
        if (gap > (verbal ? Gap : 1))
            return false;
        for (var i = candidate.End; i < subjectEnd; i++)
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
            first = people[last].IsName || people[last].IsNumber || !people[first].IsNumber ? last : first;
        return true;
    }

    /// <summary>"wounded a guard and two men were killed": the guard belongs to the wound.</summary>
    private static bool PrecededByHarm(TaggedText text, SentenceTokens limits, int first) =>
        first > limits.First && CasualtyWords.TryGet(text.Tokens[first - 1].Text, out var harm) && harm.Form is HarmForm.Verb or HarmForm.Participle;

    private static int? HasPronoun(Func<int, string> word, int subjectEnd)
    {
        for (var i = subjectEnd - 1; i >= subjectEnd - 4; i--)
        {
            if (word(i) is "he" or "she" or "him" or "her" or "victim")
                return i;
        }
        return null;
    }

    /// <summary>"Lewis died": a family name that the text has given in full elsewhere.</summary>
    private static int? FamilyName(TaggedText text, SentenceTokens limits, int subjectEnd)
    {
        var at = subjectEnd - 1;
        if (at < limits.First || !text.Tokens[at].Capitalised || text.Tokens[at].Kind != TokenKind.Word || NameWords.IsNoPerson(text.Tokens, at, at + 1))
            return null;
        return at;
    }

    private static void Add(TaggedText text, int sentence, List<PersonCount> people, int first, int last, int at, Harm harm, List<CasualtyObservation> found)
    {
        var counts = people[first..(last + 1)];
        var sum = counts.Sum(c => c.Low);
        var open = counts.Any(c => c.High is null);
        var lead = counts[0];
        var words = new TextSpan(Math.Min(text.Tokens[lead.First].Start, text.Tokens[at].Start), Math.Max(text.Tokens[counts[^1].End - 1].End, text.Tokens[at].End));
        found.Add(new CasualtyObservation(
            harm,
            sum,
            open ? null : counts.Sum(c => c.High ?? 0),
            counts.Count == 1 ? lead.Qualifier : open ? TollQualifier.AtLeast : TollQualifier.Exact,
            new TextSpan(lead.Figure.Start, counts[^1].Figure.End),
            words,
            counts.Any(c => c.IsNumber) || counts.Count > 1 ? CountStrength.Number : CountStrength.Single,
            counts.All(c => c.IsAttacker),
            lead.IsMore && counts.Count == 1,
            sentence,
            at,
            lead.IsName && counts.Count == 1 ? lead.Figure.Of(text.Text) : null)
        {
            IsPredicate = text.Tokens[at].Text is "dead" or "died" or "deaths" or "dies",
        });
    }

    internal static CasualtyObservation Make(TaggedText text, int sentence, int at, Harm harm, TextSpan figure, CountStrength strength) =>
        new(harm, 1, 1, TollQualifier.Exact, figure, new TextSpan(Math.Min(figure.Start, text.Tokens[at].Start), Math.Max(figure.End, text.Tokens[at].End)), strength, IsAttacker: false, IsMore: false, sentence, at);
}
