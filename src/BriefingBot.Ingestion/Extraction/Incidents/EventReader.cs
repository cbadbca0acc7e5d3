using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;
using BriefingBot.Engine.Language.Places;
using BriefingBot.Ingestion.Extraction.Casualties;

namespace BriefingBot.Ingestion.Extraction.Incidents;

/// <summary>Cuts a sentence into stretches that each tell of one act, and says how each stands to what happened.</summary>
internal static class EventReader
{
    /// <summary>Tokens between an act and its date.</summary>
    private const int FarthestDate = 25;

    public static List<EventMention> Read(Section section, int sentence, PublicationTime? published)
    {
        var found = new List<EventMention>();
        var tokens = section.Text.Sentences[sentence];
        foreach (var (first, end) in Stretches(section.Text, tokens))
        {
            if (ReadStretch(section, sentence, first, end, published) is { } mention)
                found.Add(mention);
        }
        return found;
    }

    /// <summary>"… comes after a bombing in May": what follows the connective is another act where it has a word for one.</summary>
    private static IEnumerable<(int First, int End)> Stretches(TaggedText text, SentenceTokens tokens)
    {
        var first = tokens.First;
        for (var i = tokens.First + 1; i < tokens.End - 1; i++)
        {
            if (!IsConnective(text, i, tokens.End) || !HasStrongTrigger(text, i + 1, Math.Min(tokens.End, i + 14)))
                continue;
            // "five people died after a bomb exploded": one act.
            if (!HasStrongTrigger(text, first, i) && HasHarm(text, first, i))
                continue;
            if (i > first)
                yield return (first, i);
            first = i;
        }
        yield return (first, tokens.End);
    }

    private static bool IsConnective(TaggedText text, int at, int end) => text.Tokens[at].Text switch
    {
        "after" or "following" or "since" or "before" or "including" or "amid" or ";" or "besides" => true,
        "as" => at + 2 < end && (text.Tokens[at + 1].Is("well") || text.Tokens[at + 1].Is("did")),
        "and" => at + 1 < end && text.Tokens[at + 1].Text is "earlier" or "later",
        _ => false,
    };

    private static bool HasStrongTrigger(TaggedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (EventTriggers.TryGet(text.Tokens[i].Text, out var trigger) && trigger.Kind != EventKind.Harm)
                return true;
        }
        return false;
    }

    private static bool HasHarm(TaggedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (CasualtyWords.TryGet(text.Tokens[i].Text, out _))
                return true;
        }
        return false;
    }

    private static EventMention? ReadStretch(Section section, int sentence, int first, int end, PublicationTime? published)
    {
        var text = section.Text;
        var best = -1;
        Trigger trigger = default;
        for (var i = first; i < end; i++)
        {
            if (!EventTriggers.TryGet(text.Tokens[i].Text, out var candidate) || TriggerSense.IsOtherSense(text, i, first, end))
                continue;
            // The most telling word names the act: "bombing" over "attack" over "killed".
            if (best < 0 || Rank(candidate.Kind) > Rank(trigger.Kind))
                (best, trigger) = (i, candidate);
        }
        if (best < 0)
            return null;
        var dates = section.Dates.Where(d => d.First >= first && d.End <= end && Belongs(text, best, d)).ToList();
        List<PlaceMention> places = [.. Locations.Of(section, best, first, end), .. section.Places.Where(p => p.IsPeople && p.First >= first && p.End <= end)];
        var casualties = section.Casualties[sentence].Where(c => c.Trigger >= first && c.Trigger < end).ToList();
        var date = dates.Where(d => IsPast(d.Date, published)).OrderBy(d => Math.Abs(d.First - best)).FirstOrDefault(d => d.Date is not null || d.Kind == DateKind.Anchored);
        var standing = StandingReader.Read(text, section.Dates, first, end, best, trigger, sentence);
        return new EventMention(
            section,
            sentence,
            first,
            end,
            Refine(text, first, end, trigger.Kind),
            standing,
            TriggerSense.IsDefinite(text, best, first),
            StandingReader.IsRecalled(text, first, end),
            StandingReader.IsState(text, first, end, best),
            StandingReader.IsSuicide(text, first, end),
            date.Date,
            date is { Kind: DateKind.Anchored, End: > 0 } ? date.DaysFromAnchor : null,
            places,
            casualties)
        {
            OtherCountry = OtherCountry(section, first, end),
            IsAnother = IsAnother(text, first),
        };
    }

    /// <summary>A date far off, or beyond a verb of saying or of the law ("was arrested Friday"), is not the date of the act.</summary>
    private static bool Belongs(TaggedText text, int trigger, DateExpression date)
    {
        var (from, to) = date.First > trigger ? (trigger + 1, date.First) : (date.End, trigger);
        if (to - from > FarthestDate)
            return false;
        for (var i = from; i < to; i++)
        {
            if (text.Tokens[i].Text is "said" or "says" or "told" or "arrested" or "charged" or "sentenced" or "court" or "announced" or "released" or "updated" or "posted" or "identified" or "convicted" or "pleaded" or "trial" or "hearing" or "arraigned" or "indicted" or "confirmed" or "reported")
                return false;
        }
        return true;
    }

    /// <summary>"It comes a week after a bombing …", "… since another attack in May": told as another act than the one spoken of.</summary>
    private static bool IsAnother(TaggedText text, int first)
    {
        if (text.Tokens[first].Text is not ("after" or "since" or "following"))
            return false;
        for (var i = first - 1; i >= 0 && first - i <= 7; i--)
        {
            if (text.Tokens[i].Text is "comes" or "came" or "come" or "coming")
                return true;
        }
        return false;
    }

    private static bool IsPast(PartialDate? date, PublicationTime? published) =>
        date is null || published is not { } p || date.Earliest is not { } earliest || earliest.DayNumber <= p.Day.DayNumber + 1;

    /// <summary>The one country that the stretch names at all, where its scene is not named.</summary>
    private static GazetteerEntry? OtherCountry(Section section, int first, int end)
    {
        var countries = section.Places.Where(p => p.First >= first && p.End <= end && p.Entry.Kind == PlaceKind.Country && !p.IsPeople && p.Entry.Country != "US").Select(p => p.Entry).Distinct().ToList();
        return countries.Count == 1 ? countries[0] : null;
    }

    private static int Rank(EventKind kind) => kind switch
    {
        EventKind.Harm => 0,
        EventKind.Attack => 2,
        EventKind.Shooting => 3,
        EventKind.Robbery or EventKind.Arson or EventKind.Sabotage => 3,
        EventKind.Assassination => 1,
        _ => 4,
    };

    private static EventKind Refine(TaggedText text, int first, int end, EventKind kind)
    {
        if (kind is not (EventKind.Attack or EventKind.Harm or EventKind.Assassination))
            return kind;
        for (var i = first; i < end; i++)
        {
            switch (text.Tokens[i].Text)
            {
                case "bomber" or "bombers" or "explosives" or "grenade" or "grenades" or "dynamite" or "ied":
                    return EventKind.Bombing;
                case "gunmen" or "gunman" or "gunfire" or "gunshot":
                    return EventKind.Shooting;
                case "suicide" when i + 1 < end && text.Tokens[i + 1].Text is "attack" or "attacks" or "attacker":
                    return EventKind.Bombing;
                case "knife" or "machete":
                    return EventKind.Stabbing;
                case "fire" when i > first && text.Tokens[i - 1].Text is "opened" or "opening":
                    return EventKind.Shooting;
                case "fire" when i > first && text.Tokens[i - 1].Text is "set":
                    return EventKind.Arson;
            }
        }
        return kind;
    }
}
