using BriefingBot.Engine.Language;
using BriefingBot.Ingestion.Extraction.Lexicon;

namespace BriefingBot.Ingestion.Extraction.Incidents;

/// <summary>Says whether a stretch tells of something that happened, was foiled, is threatened, or is none of it.</summary>
internal static class StandingReader
{
    /// <summary>From this many acts on, a count of acts is statistics and no incident.</summary>
    private const int MostActsOfOneIncident = 4;

    /// <summary>Tokens around the act within which a state's hand is looked for.</summary>
    private const int StateReach = 6;

    public static Standing Read(TaggedText text, List<DateExpression> dates, int first, int end, int at, Trigger trigger, int sentence)
    {
        string Word(int i) => i >= first && i < end ? text.Tokens[i].Text : "";
        bool Any(Func<string, bool> test) => Enumerable.Range(first, end - first).Any(i => test(text.Tokens[i].Text));
        bool Near(int reach, Func<string, bool> test) => Enumerable.Range(1, reach).Any(back => test(Word(at - back)));

        if (IsSport(text, first, end))
            return Standing.NoAttack;
        if (Any(w => w is "film" or "films" or "movie" or "novel" or "documentary" or "exhibition" or "theatre" or "thriller" or "drama" or "memoir"))
            return Standing.Unreal;
        if (trigger.Kind == EventKind.Harm && IsNatural(text, first, end))
            return Standing.NoAttack;
        if (Any(w => w is "foil" or "foils" or "thwarts" or "foiled" or "thwarted" or "thwarting" or "foiling" or "averted" or "disrupted" or "thwart") || (Any(w => w is "plot" or "attempt") && Any(w => w is "prevented" or "uncovered" or "stopped")))
            return trigger is { IsNoun: true, IsPlural: true } && !IsFew(text, first, at) ? Standing.Aggregate : Standing.Foiled;
        if (trigger.Kind == EventKind.Bombing && trigger.IsNoun && Any(w => w is "defused" or "deactivated" or "disarmed"))
            return Standing.Foiled;
        if (Any(w => w is "collision" or "earthquake" or "flood" or "landslide" or "avalanche" or "overdose" or "stroke" or "cancer" or "crash" or "crashed" or "overturned" or "drowned" or "collapse" or "collapsed" or "derailed" or "storm") && trigger.Kind is EventKind.Harm)
            return Standing.NoAttack;
        if (Any(w => w is "gas" or "boiler" or "transformer" or "accidental" or "fireworks" or "refinery" or "propane") && trigger.Kind == EventKind.Bombing && !Any(w => w is "bomb" or "bomber" or "attack" or "grenade" or "dynamite"))
            return Standing.NoAttack;
        if (trigger.IsNoun && CountBefore(text, dates, first, at) is { } acts && acts > MostActsOfOneIncident)
            return Standing.Aggregate;
        if (Word(at) is "plot" or "plots")
            return Standing.Unreal;
        if (IsHypothetical(Word, at, trigger))
            return Near(8, w => w is "threatened" or "threatening" or "threaten" or "threatens") && !trigger.IsPlural ? Standing.Threatened : Standing.Unreal;
        if (Near(6, w => w is "plot" or "plots" or "planned" or "planning" or "plans" or "plotting" or "preparing" or "prepare" or "possible" or "potential" or "impending" or "imminent" or "future" or "alleged" && trigger.Kind == EventKind.Harm))
            return Standing.Unreal;
        if (trigger is { IsNoun: true, IsPlural: true } && !IsFew(text, first, at) && !TriggerSense.IsDefinite(text, at, first))
            return Standing.Aggregate;
        return Standing.Happened;
    }

    /// <summary>Anniversaries, commemorations, "years ago": what happened is old.</summary>
    public static bool IsRecalled(TaggedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Tokens[i].Text is "anniversary" or "anniversaries" or "decade" or "decades"
                || (text.Tokens[i].Text is "years" && i + 1 < end && text.Tokens[i + 1].Text is "ago" or "after" or "later" or "since"))
                return true;
        }
        return false;
    }

    /// <summary>Acts of armies and police: air strikes, drone strikes, what security forces did.</summary>
    public static bool IsState(TaggedText text, int first, int end, int at)
    {
        string Word(int i) => i >= first && i < end ? text.Tokens[i].Text : "";
        for (var i = Math.Max(first, at - StateReach); i < Math.Min(end, at + StateReach); i++)
        {
            switch (text.Tokens[i].Text)
            {
                case "airstrike" or "airstrikes" or "air-strike" or "warplanes" or "bombardment":
                case "strike" or "strikes" when Word(i - 1) is "air" or "drone" or "missile":
                    return true;
                case "troops" or "soldiers" or "forces" or "army" or "police" or "officers" when Word(i + 1) is "killed" or "shot" or "raided" or "stormed" or "attacked" or "ambushed" or "bombed" or "shelled" or "fatally":
                    return true;
            }
        }
        return false;
    }

    public static bool IsSuicide(TaggedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var next = i + 1 < end ? text.Tokens[i + 1].Text : "";
            if (text.Tokens[i].Is("suicide") && next is "attack" or "attacks" or "bomber" or "bombers" or "bombing" or "bombings" or "blast" or "blasts" or "vest" or "assault" or "car")
                return true;
            if (text.Tokens[i].Text is "blew" or "detonated" && next is "himself" or "herself" or "themselves")
                return true;
        }
        return false;
    }

    private static bool IsHypothetical(Func<int, string> word, int at, Trigger trigger)
    {
        for (var back = 1; back <= 5; back++)
        {
            var w = word(at - back);
            if (w is "would" or "could" or "might" or "may" or "will" or "if" or "cannot" or "prevent" or "preventing" or "avoid" or "fear" or "fears" or "against" && back <= 2 || w is "threatened" or "threatening" or "threaten" or "threatens" or "threat" or "risk" or "warned" or "warning" or "warnings")
                return !(w is "may" && word(at - back - 1) is "in" or "of" or "since");
            if (w is "to" && back == 1 && !trigger.IsPlural)
                return true;
            if (w is "." or ";")
                return false;
        }
        return false;
    }

    private static bool IsSport(TaggedText text, int first, int end)
    {
        var hits = 0;
        for (var i = first; i < end; i++)
        {
            if (text.Tokens[i].Text is "striker" or "midfielder" or "defender" or "goal" or "goals" or "season" or "coach" or "league" or "match" or "penalty" or "quarterback" or "inning" or "innings" or "wicket" or "batsman" or "playoff" or "playoffs" or "scored" or "midfield" or "goalkeeper" or "half-time" or "tournament" or "touchdown")
                hits++;
        }
        return hits >= 2;
    }

    /// <summary>Deaths by illness, mishap and fire of kitchens.</summary>
    private static bool IsNatural(TaggedText text, int first, int end)
    {
        var (natural, violent) = (false, false);
        for (var i = first; i < end; i++)
        {
            var (word, next) = (text.Tokens[i].Text, i + 1 < end ? text.Tokens[i + 1].Text : "");
            natural |= word is "gas" or "boiler" or "fireworks" or "illness" or "pneumonia" or "leukemia" or "influenza" or "cholera" or "malaria" or "covid" or "virus" || (word is "heart" && next is "attack" or "failure") || (word is "natural" && next is "causes");
            violent |= word is "bomb" or "gunmen" or "gunman" or "shot" or "attackers" or "grenade" or "militants" or "bomber" or "rebels";
        }
        return natural && !violent;
    }

    /// <summary>"more than 70 attacks", "190 suicide bombings".</summary>
    private static long? CountBefore(TaggedText text, List<DateExpression> dates, int first, int at)
    {
        for (var i = at - 1; i >= first && at - i <= 4; i--)
        {
            if (NumberReader.TryRead(text.Tokens, i, out var number) && !number.IsOrdinal && number.End <= at && !IsPartOfDate(text, dates, i))
                return Math.Max(number.Low, number.High ?? 0);
            if (WordClasses.Default.Is(text.Tokens[i].Text, "function"))
                return null;
        }
        return null;
    }

    /// <summary>"The December 14 shooting", "the 2014 shooting": a date, no count.</summary>
    private static bool IsPartOfDate(TaggedText text, List<DateExpression> dates, int at) =>
        text.Tokens[at] is { Kind: TokenKind.Number, Text: ['1', '9', _, _] or ['2', '0', _, _] } || dates.Exists(d => d.First <= at && at < d.End);

    private static bool IsFew(TaggedText text, int first, int at)
    {
        for (var i = at - 1; i >= first && at - i <= 5; i--)
        {
            if (text.Tokens[i].Text is "twin" or "two" or "three" or "four" or "double" or "triple" or "coordinated" or "simultaneous" or "pair")
                return true;
        }
        return false;
    }
}
