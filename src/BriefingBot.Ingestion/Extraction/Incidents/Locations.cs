using BriefingBot.Engine.Language;
using BriefingBot.Engine.Language.Places;
using BriefingBot.Ingestion.Extraction.Lexicon;

namespace BriefingBot.Ingestion.Extraction.Incidents;

/// <summary>Tells the scene of an act from the other places of a sentence: who is accused, who comments, whose affiliate it is.</summary>
internal static class Locations
{
    /// <summary>Tokens from the act to a place named after it, and before it.</summary>
    private const int FarthestAfter = 22;
    private const int FarthestBefore = 8;

    /// <summary>A place so much farther from the act than the nearest one belongs to something else.</summary>
    private const int Spread = 7;

    /// <summary>The scene of the act at <paramref name="trigger"/>: its places, the nearest and those beside it.</summary>
    public static List<PlaceMention> Of(Section section, int trigger, int first, int end)
    {
        var scenes = section.Places.Where(p => p.First >= first && p.End <= end && !p.IsPeople && IsScene(section, p, trigger, first, end)).ToList();
        if (scenes.Count == 0)
            return scenes;
        var nearest = scenes.Min(p => Distance(p, trigger));
        return [.. scenes.Where(p => Distance(p, trigger) <= nearest + Spread)];
    }

    private static int Distance(PlaceMention place, int trigger) => place.First > trigger ? place.First - trigger : trigger - place.End + 2;

    private static bool IsScene(Section section, PlaceMention place, int trigger, int first, int end)
    {
        var text = section.Text;
        if (section.Dates.Exists(d => d.Span.Overlaps(place.Span)) || section.Groups.Exists(g => g.Span.Overlaps(place.Span)))
            return false;
        if (place.First - trigger > FarthestAfter || trigger - place.First > FarthestBefore && place.First > first + 4)
            return false;
        var (from, to) = place.First > trigger ? (trigger, place.First) : (place.End, trigger);
        for (var i = from; i < to; i++)
        {
            // Between dashes stands an aside about something else.
            if (text.Tokens[i].Text is "\u2014" or "--" or "which")
                return false;
        }
        return IsAfterPreposition(text, place, first) || IsBeforeScene(text, place, end) || IsInsidePlace(text, place, section);
    }

    /// <summary>"in Kunduz", "near the town of Goma", "on Kabul airport"; not "affiliate in Afghanistan", "threat from Afghanistan".</summary>
    private static bool IsAfterPreposition(TaggedText text, PlaceMention place, int first)
    {
        for (var i = place.First - 1; i >= first && place.First - i <= 5; i--)
        {
            var word = text.Tokens[i].Text;
            if (word is "in" or "at" or "near" or "outside" or "around" or "across" or "inside" or "on" or "throughout")
                return i == first || text.Tokens[i - 1].Text is not ("affiliate" or "branch" or "chapter" or "wing" or "embassy" or "group" or "authorities" or "interest" or "war" or "based" or "born" or "headquartered" or "living");
            if (word is "of" && i > first && text.Tokens[i - 1].Text is "city" or "town" or "village" or "province" or "district" or "capital" or "suburb" or "suburbs" or "outskirts" or "north" or "south" or "east" or "west" or "region" or "state" or "kilometers" or "km" or "miles" or "area" or "part" or "center" or "centre" or "municipality" or "department" or "port" or "neighborhood" or "island")
                return true;
            if (!(WordClasses.Default.Is(word, "structure") || word is "the" or "northern" or "southern" or "eastern" or "western" or "central" or "downtown" or "southeast" or "southwest" or "northeast" or "northwest" or "'s" or "capital" or "province" or "north" or "south" or "east" or "west" or "," or "of" or "neighborhood" or "a" || text.Tokens[i].Capitalised))
                return false;
        }
        return false;
    }

    /// <summary>"the Moscow attack", "Kabul airport", "Moscow's Crocus City concert hall".</summary>
    private static bool IsBeforeScene(TaggedText text, PlaceMention place, int end)
    {
        for (var i = place.End; i < end && i - place.End < 5; i++)
        {
            var token = text.Tokens[i];
            if (EventTriggers.TryGet(token.Text, out var trigger) && trigger.IsNoun)
                return true;
            if (WordClasses.Default.Is(token.Text, "structure"))
                return true;
            if (token.Kind != TokenKind.Possessive && !token.Capitalised && token.Text is not ("province" or "district" or "suburb" or "suburbs" or "region"))
                return false;
            if (token.Text is "province" or "district" or "suburb" or "suburbs")
                return true;
        }
        return false;
    }

    /// <summary>The larger place after the scene: "Rocky Mount, North Carolina".</summary>
    private static bool IsInsidePlace(TaggedText text, PlaceMention place, Section section) =>
        place.First >= 2 && text.Tokens[place.First - 1].Is(",") && section.Places.Exists(p => p.End == place.First - 1);
}
