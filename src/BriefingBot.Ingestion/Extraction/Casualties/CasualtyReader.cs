using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;
using BriefingBot.Ingestion.Extraction.Lexicon;

namespace BriefingBot.Ingestion.Extraction.Casualties;

/// <summary>
/// Reads who was killed, injured, shot, abducted or missing in a sentence, and how many. Each word of harm looks for its people: the object to
/// its right, or the subject to the left of its passive, within the clause.
/// </summary>
internal static class CasualtyReader
{
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
        // "Two teens die" reports; "they die", "would rather die" do not.
        if (Word(at) is "die" && !people.Exists(p => p.End == at && p.IsHuman))
            return;
        if (IsUnreal(Word, at, word) || (Word(at - 1) is "the" && Word(at) is "wounded" or "injured" or "dead"))
            return;
        if (Word(at) is "died" or "dies" or "die" or "death" && Word(at + 1) is "of" or "from" && Word(at + 2) is "natural" or "cancer" or "pneumonia" or "leukemia" or "illness" or "old")
            return;
        var harm = word.Harm;
        if (harm == Harm.Shot)
        {
            if (Word(at + 1) is "dead" || (Word(at + 1) is "to" && Word(at + 2) is "death") || Word(at - 1) is "fatally")
                harm = Harm.Killed;
            else if (Word(at + 1) is "and" or "," or "&" && Word(at + 2) is "killed" or "killing" or "wounded" or "injured" or "fatally")
                return;
            else if (Word(at + 1) is "at" && (people.Exists(p => p.First == at + 2) || Word(at + 2) is "them" or "him" or "her" or "me" or "us" or "it" or "police" or "officers" or "cars" or "by" or "random" or ""))
                return;
            else if (Word(at + 1) is "up" or "down" or "into" or "range" || (Word(at + 1) is "was" && word.Form == HarmForm.Verb && Word(at - 1) is "the" or "a"))
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
        var passive = HarmArguments.IsPassive(Word, at, out var subjectEnd);
        if (!passive && word.Form is HarmForm.Verb or HarmForm.Participle && HarmArguments.TryObject(text, limits, people, at, out var first, out var last))
        {
            Add(text, sentence, people, first, last, at, harm, found);
            return;
        }
        if (!passive && HarmArguments.BesidePronoun(people, Word, at) is { } beside)
        {
            found.Add(Make(text, sentence, at, harm, new TextSpan(tokens[at + 1].Start, people[beside].Figure.End), CountStrength.Number) with { Low = people[beside].Low + 1, High = people[beside].High + 1, Qualifier = people[beside].Qualifier });
            return;
        }
        if (word.Form == HarmForm.Participle)
        {
            ReadActOf(text, limits, people, at, harm, found, sentence);
            return;
        }
        if (HarmArguments.TrySubject(text, limits, people, at, subjectEnd, passive || word.Form == HarmForm.Predicate, out first, out last))
            Add(text, sentence, people, first, last, at, harm, found);
        else if ((passive || word.Form == HarmForm.Predicate) && (HarmArguments.HasPronoun(Word, subjectEnd) ?? HarmArguments.FamilyName(text, limits, subjectEnd)) is { } pronoun)
            found.Add(Make(text, sentence, at, harm, tokens[pronoun].Span, CountStrength.Pronoun));
        else if (Word(at) is "died" or "dies" && people.FindLast(p => p.End <= at && at - p.First <= LongestSubject) is { Low: 1 } far)
            found.Add(Make(text, sentence, at, harm, far.Figure, CountStrength.Pronoun));
    }

    /// <summary>"The killing of two men", "the fatal shooting of a boy": the act as a noun.</summary>
    private static void ReadActOf(TaggedText text, SentenceTokens limits, List<PersonCount> people, int at, Harm harm, List<CasualtyObservation> found, int sentence)
    {
        if (at + 2 >= limits.End || !text.Tokens[at + 1].Is("of") || people.FindIndex(p => p.First == at + 2) is not (>= 0 and var of))
            return;
        var fatal = at > limits.First && text.Tokens[at - 1].Text is "fatal" or "deadly";
        Add(text, sentence, people, of, HarmArguments.Conjoined(text, people, of), at, fatal ? Harm.Killed : harm, found);
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
            found.Add(Make(text, sentence, at, Harm.Killed, text.Tokens[at + 1].Span, CountStrength.Pronoun) with { IsAttacker = !mishap, IsSelf = true, FollowsBefore = Enumerable.Range(1, 4).Any(back => at - back >= limits.First && text.Tokens[at - back].Is("before")) });
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
        if (word(at - 2) is "could" or "would" or "might" or "may" or "should" or "could've" or "would've" or "might've" && before is "have" or "be" or "been" && harm.Harm != Harm.Missing)
            return true;
        if (before is "been" && word(at - 2) is "have" && word(at - 3) is "could" or "would" or "might" or "should")
            return true;
        if (before is "or" && word(at - 3) is "to" && word(at) is "kill" or "injure" or "wound" or "hurt" or "shoot")
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
            // "No one was seriously hurt" leaves open how many were hurt lightly.
            if (Enumerable.Range(i + 1, at - i - 1).Any(k => text.Tokens[k].Text is "seriously" or "critically" or "badly" or "serious" or "major"))
                return true;
            if (!Enumerable.Range(i + 1, at - i - 1).All(k => MayStandBetween(text.Tokens[k].Text)))
                return word is not "no" || i == at - 1;
            if (harm.Harm is Harm.Killed or Harm.Injured && !SaysOfThem(text, limits, at))
                found.Add(Make(text, sentence, at, harm.Harm, new TextSpan(text.Tokens[i].Start, text.Tokens[at].End), CountStrength.Number) with { Low = 0, High = 0, Qualifier = TollQualifier.None });
            return true;
        }
        return false;
    }

    /// <summary>"No other people were injured"; not "no bond for two homicide suspects", "no one was charged with the death".</summary>
    private static bool MayStandBetween(string word) =>
        word is "one" or "other" or "others" or "additional" or "further" or "more" or "immediate" or "reports" or "report" or "of" or "the" or "them" or "was" or "were" or "is" or "are" or "been" or "being" or "be" or "have" or "has" or "had"
            or "reported" or "confirmed" or "known" or "injuries" or "injury" or "deaths" or "death" or "casualties" or "or" or "else" or "any" or "there" or "fatal" or "shot" or "killed" or "injured" or "wounded" or "physically" or "hit" or "apparently"
        || WordClasses.Default.Is(word, "human.civil") || WordClasses.Default.Is(word, "human.military");

    /// <summary>"None of the injuries was life-threatening", "no injuries were serious": there are some.</summary>
    private static bool SaysOfThem(TaggedText text, SentenceTokens limits, int at) =>
        text.Tokens[at].Text is "injuries" or "deaths" or "wounds" && (text.Tokens[at - 1].Is("the")
            || (at + 2 < limits.End && text.Tokens[at + 1].Text is "was" or "were" or "is" or "are" && text.Tokens[at + 2].Text is "life-threatening" or "serious" or "life" or "believed" or "considered" or "thought" or "critical"));

    private static void ReadNoun(TaggedText text, int sentence, List<PersonCount> people, int at, Harm harm, List<CasualtyObservation> found)
    {
        var (tokens, limits) = (text.Tokens, text.Sentences[sentence]);
        if (at + 2 < limits.End && tokens[at + 1].Is("of") && people.FindIndex(p => p.First == at + 2) is var of and >= 0)
        {
            Add(text, sentence, people, of, HarmArguments.Conjoined(text, people, of), at, harm, found);
            return;
        }
        if (harm == Harm.Killed && at > limits.First && tokens[at].Text is "death" or "homicide" or "murder" && tokens[at - 1].Text is not ("attempted" or "of" or "with" or "for") && !(at - 2 >= limits.First && tokens[at - 2].Is("attempted")))
        {
            var possessive = tokens[at - 1].Kind == TokenKind.Possessive || (at + 1 < limits.End && tokens[at + 1].Is("of"));
            found.Add(Make(text, sentence, at, harm, tokens[at].Span, possessive ? CountStrength.Pronoun : CountStrength.Inferred));
        }
        if (tokens[at].Text is "murder" or "homicide" && at > limits.First + 1 && tokens[at - 1].Is("with") && tokens[at - 2].Text is "charged" or "charging")
            found.Add(Make(text, sentence, at, harm, tokens[at].Span, CountStrength.Inferred));
        var before = people.FindLastIndex(p => p.End <= at && at - p.End <= 2 && p.IsNumber && !p.IsHuman);
        if (before >= 0 && tokens[at].Text is "deaths" or "fatalities" or "injuries" or "wounded" or "murders" or "killings")
            Add(text, sentence, people, before, before, at, harm, found);
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
            IsBeside = counts.Exists(c => c.IsMore) || (at > 0 && text.Tokens[at - 1].Is("also")),
            IsPredicate = text.Tokens[at].Text is "dead" or "died" or "deaths" or "dies",
        });
    }

    internal static CasualtyObservation Make(TaggedText text, int sentence, int at, Harm harm, TextSpan figure, CountStrength strength) =>
        new(harm, 1, 1, TollQualifier.Exact, figure, new TextSpan(Math.Min(figure.Start, text.Tokens[at].Start), Math.Max(figure.End, text.Tokens[at].End)), strength, IsAttacker: false, IsMore: false, sentence, at);
}
