using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Ingestion.Extraction.Casualties;

/// <summary>Harm told by phrases: "the death toll rose to 133", "claimed the lives of 21", "no casualties", "sent four to hospital", "a fourth victim died".</summary>
internal static class PhraseReader
{
    public static void Read(TaggedText text, int sentence, List<PersonCount> people, int at, List<CasualtyObservation> found)
    {
        var (tokens, limits) = (text.Tokens, text.Sentences[sentence]);
        string Word(int i) => i >= limits.First && i < limits.End ? tokens[i].Text : "";
        switch (tokens[at].Text)
        {
            case "toll" when Word(at - 1) is "death" or "the" or "casualty":
                ReadToll(text, sentence, people, at, found);
                break;
            case "lives":
                ReadLives(text, sentence, people, at, found);
                break;
            case "casualties" when Word(at - 1) is "no" or "without" || (Word(at - 2) is "no" && Word(at - 1) is "immediate" or "reported"):
                AddNone(text, sentence, at, Harm.Killed, found);
                AddNone(text, sentence, at, Harm.Injured, found);
                break;
            case "double" or "triple" or "quadruple" when Word(at + 1) is "homicide" or "murder" or "slaying" or "killing" or "shooting" or "fatal" or "stabbing" or "murders":
                var times = tokens[at].Text switch { "double" => 2, "triple" => 3, _ => 4 };
                var shot = Word(at + 1) is "shooting" && Word(at - 1) is not ("fatal" or "deadly");
                found.Add(CasualtyReader.Make(text, sentence, at + 1, shot ? Harm.Shot : Harm.Killed, new TextSpan(tokens[at].Start, tokens[at + 1].End), CountStrength.Number) with { Low = times, High = times });
                break;
            case "survive" when Word(at - 1) is "to" or "will":
            case "non-life-threatening" or "nonlife-threatening":
                found.Add(CasualtyReader.Make(text, sentence, at, Harm.Shot, tokens[at].Span, CountStrength.Inferred) with { IsSurvival = true });
                break;
            case "passed" or "passes" when Word(at + 1) is "away":
            case "brain" when Word(at + 1) is "dead":
                found.Add(CasualtyReader.Make(text, sentence, at, Harm.Killed, tokens[at].Span, CountStrength.Pronoun));
                break;
            case "himself" or "herself" when Word(at - 1) is "then" or "and":
                found.Add(CasualtyReader.Make(text, sentence, at, Harm.Killed, tokens[at].Span, CountStrength.Pronoun) with { IsAttacker = true, IsSelf = true });
                break;
            case "murder-suicide":
                found.Add(CasualtyReader.Make(text, sentence, at, Harm.Killed, tokens[at].Span, CountStrength.Pronoun) with { Low = 2, High = null, Qualifier = TollQualifier.AtLeast });
                break;
            // "Murder victims identified", "teenagers fatally shot": a plural of a unit is two of it at least.
            case "victims" when Word(at - 1) is "murder" or "homicide" or "dead" or "slain" or "deceased" or "murdered" && !people.Exists(p => p.First < at && p.End > at && p.IsNumber):
            case "teens" or "teenagers" or "men" or "women" or "children" or "brothers" or "sisters" or "students" or "officers" or "soldiers" or "boys" or "girls" when (Word(at - 1) is "slain" or "murdered" || (Word(at + 1) is "fatally" && Word(at + 2) is "shot")) && !people.Exists(p => p.First < at && p.End > at && p.IsNumber):
                found.Add(CasualtyReader.Make(text, sentence, at, Harm.Killed, new TextSpan(tokens[at].Start, tokens[at].End), CountStrength.Pronoun) with { Low = 2, High = null, Qualifier = TollQualifier.AtLeast });
                break;
            case "unharmed" or "unhurt" or "uninjured":
                break;
            case "body" or "bodies" when Word(at + 1) is "of" && Enumerable.Range(limits.First, limits.End - limits.First).Any(i => Word(i) is "found" or "discovered" or "recovered" or "identified" or "discovering" or "located") && people.FindIndex(p => p.First == at + 2) is >= 0 and var of:
                AddAll(text, sentence, people.GetRange(of, HarmArguments.Conjoined(text, people, of, mayBeSubject: true) - of + 1), at, found);
                break;
            case "bodies":
                if (people.FindIndex(p => p.End == at + 1 && p.IsNumber) is var bodies and >= 0)
                    Add(text, sentence, people[bodies], at, Harm.Killed, CountStrength.Number, found);
                break;
            case "hospital" or "hospitals":
                ReadHospital(text, sentence, people, at, found);
                break;
            case "condition" when Word(at - 1) is "critical" or "serious" or "stable" or "grave" or "fair" or "good":
                ReadLeft(text, sentence, people, at, Harm.Injured, CountStrength.Inferred, found);
                break;
            case "hostage" when Word(at - 1) is "taken" or "held":
                ReadLeft(text, sentence, people, at, Harm.Kidnapped, CountStrength.Single, found);
                break;
            case "gunshot" when Word(at + 1) is "wound" or "wounds" or "injury" or "injuries":
                ReadLeft(text, sentence, people, at, Harm.Shot, CountStrength.Inferred, found);
                break;
            case "suicide" when Word(at - 1) is "committed" or "commits" or "committing":
                found.Add(CasualtyReader.Make(text, sentence, at, Harm.Killed, tokens[at].Span, CountStrength.Pronoun) with { IsAttacker = true, IsSelf = true });
                break;
            case "gun" or "weapon" when Word(at + 1) is "on" && Word(at + 2) is "himself" or "herself":
                found.Add(CasualtyReader.Make(text, sentence, at, Harm.Killed, tokens[at + 2].Span, CountStrength.Pronoun) with { IsAttacker = true, IsSelf = true });
                break;
            case "life" when Word(at - 1) is "own" && Word(at - 3) is "took" or "taking" or "taken":
                found.Add(CasualtyReader.Make(text, sentence, at, Harm.Killed, tokens[at].Span, CountStrength.Pronoun) with { IsAttacker = true, IsSelf = true });
                break;
            case "fatal" or "deadly" when Word(at + 1) is "shooting" or "stabbing" or "attack" or "ambush" or "shootout":
            case "manslaughter" or "homicide" or "murdered" when Word(at - 1) is not ("attempted" or "vehicular"):
            case "murder" when Word(at - 1) is not ("attempted" or "of") && Word(at - 2) is not "attempted" && Word(at - 3) is not "attempted":
                found.Add(CasualtyReader.Make(text, sentence, at, Harm.Killed, tokens[at].Span, CountStrength.Inferred));
                break;
            default:
                ReadOrdinal(text, sentence, at, found);
                break;
        }
    }

    private static void ReadToll(TaggedText text, int sentence, List<PersonCount> people, int at, List<CasualtyObservation> found)
    {
        // "from 60 to 133": the last figure stands.
        var limits = text.Sentences[sentence];
        for (var i = Math.Min(limits.End - 1, at + 12); i > at; i--)
        {
            if (!NumberReader.TryRead(text.Tokens, i, out _))
                continue;
            var index = people.FindIndex(p => p.IsNumber && p.First <= i && i < p.End);
            if (index < 0)
                continue;
            var range = people[index];
            var count = text.Tokens[range.First].Is("from") && range.High is { } high ? range with { Low = high, Qualifier = TollQualifier.Exact } : range;
            Add(text, sentence, count, at, Harm.Killed, CountStrength.Number, found);
            return;
        }
    }

    /// <summary>"claimed the lives of at least 21", "claimed 21 lives".</summary>
    private static void ReadLives(TaggedText text, int sentence, List<PersonCount> people, int at, List<CasualtyObservation> found)
    {
        var limits = text.Sentences[sentence];
        string Word(int i) => i >= limits.First && i < limits.End ? text.Tokens[i].Text : "";
        var verb = Enumerable.Range(1, 8).Any(back => Word(at - back) is "claimed" or "claiming" or "claims" or "took" or "taking" or "cost" or "taken" or "lost");
        if (!verb)
            return;
        var index = Word(at + 1) is "of" ? people.FindIndex(p => p.First == at + 2) : people.FindIndex(p => p.End == at || (p.End == at + 1 && p.IsNumber));
        if (index >= 0)
            Add(text, sentence, people[index], at, Harm.Killed, people[index].IsNumber ? CountStrength.Number : CountStrength.Single, found);
    }

    private static void ReadHospital(TaggedText text, int sentence, List<PersonCount> people, int at, List<CasualtyObservation> found)
    {
        var limits = text.Sentences[sentence];
        for (var i = at - 1; i >= limits.First && at - i <= 12; i--)
        {
            if (text.Tokens[i].Text is not ("taken" or "rushed" or "sent" or "sends" or "airlifted" or "transported" or "flown" or "sending" or "treated" or "brought" or "admitted"))
                continue;
            var after = people.FindIndex(p => p.First == i + 1);
            if (after >= 0 && text.Tokens[i].Text is "sent" or "sends" or "sending")
                Add(text, sentence, people[after], at, Harm.Injured, people[after].IsNumber ? CountStrength.Number : CountStrength.Single, found);
            else
                ReadLeft(text, sentence, people, i, Harm.Injured, CountStrength.Inferred, found);
            return;
        }
    }

    /// <summary>The people before the words, in the same clause.</summary>
    private static void ReadLeft(TaggedText text, int sentence, List<PersonCount> people, int at, Harm harm, CountStrength strength, List<CasualtyObservation> found)
    {
        var index = people.FindLastIndex(p => p.End <= at);
        if (index < 0 || at - people[index].End > 8)
            return;
        for (var i = people[index].End; i < at; i++)
        {
            if (CasualtyWords.TryGet(text.Tokens[i].Text, out _) || text.Tokens[i].Text is ";" or "but" or "while")
                return;
        }
        Add(text, sentence, people[index], at, harm, strength, found);
    }

    /// <summary>"a fourth victim has died": the toll is the order.</summary>
    private static void ReadOrdinal(TaggedText text, int sentence, int at, List<CasualtyObservation> found)
    {
        var (tokens, limits) = (text.Tokens, text.Sentences[sentence]);
        if (!NumberWords(tokens, at, out var value) || value is < 2 or > 30 || at + 1 >= limits.End || tokens[at + 1].Text is not ("victim" or "person" or "man" or "woman" or "teen" or "student" or "child"))
            return;
        for (var i = at + 2; i < limits.End && i - at < 14; i++)
        {
            if (tokens[i].Text is "died" or "dies" or "dead" or "killed" or "succumbed" or "succumbs")
            {
                found.Add(CasualtyReader.Make(text, sentence, i, Harm.Killed, new TextSpan(tokens[at].Start, tokens[at + 1].End), CountStrength.Number) with { Low = value, High = value });
                return;
            }
            // "The eighth child this year to be killed" numbers the deaths of a year.
            if (tokens[i].Text is "year" or "week" or "weekend" or "month")
                return;
            if (tokens[i].Text is "." or ";" or "was" or "later" && tokens[i].Is("."))
                return;
        }
    }

    private static bool NumberWords(List<Token> tokens, int at, out long value)
    {
        value = 0;
        if (!NumberReader.TryRead(tokens, at, out var number) || !number.IsOrdinal)
            return false;
        value = number.Low;
        return true;
    }

    private static void AddNone(TaggedText text, int sentence, int at, Harm harm, List<CasualtyObservation> found) =>
        found.Add(CasualtyReader.Make(text, sentence, at, harm, new TextSpan(text.Tokens[at - 1].Start, text.Tokens[at].End), CountStrength.Number) with { Low = 0, High = 0, Qualifier = TollQualifier.None });

    /// <summary>"The bodies of a woman and her two sons".</summary>
    private static void AddAll(TaggedText text, int sentence, List<PersonCount> counts, int at, List<CasualtyObservation> found)
    {
        var all = counts[0] with
        {
            End = counts[^1].End,
            Low = counts.Sum(c => c.Low),
            High = counts.Exists(c => c.High is null) ? null : counts.Sum(c => c.High ?? 0),
            Figure = new TextSpan(counts[0].Figure.Start, counts[^1].Figure.End),
            IsName = counts is [{ IsName: true }],
        };
        Add(text, sentence, all, at, Harm.Killed, counts.Count > 1 || all.IsNumber ? CountStrength.Number : CountStrength.Single, found);
    }

    private static void Add(TaggedText text, int sentence, PersonCount count, int at, Harm harm, CountStrength strength, List<CasualtyObservation> found)
    {
        var words = new TextSpan(Math.Min(text.Tokens[count.First].Start, text.Tokens[at].Start), Math.Max(text.Tokens[count.End - 1].End, text.Tokens[at].End));
        found.Add(new CasualtyObservation(harm, count.Low, count.High, count.Qualifier, count.Figure, words, strength, count.IsAttacker, count.IsMore, sentence, at, count.IsName ? count.Figure.Of(text.Text) : null)
        {
            IsPredicate = text.Tokens[at].Text is "body" or "bodies",
        });
    }
}
