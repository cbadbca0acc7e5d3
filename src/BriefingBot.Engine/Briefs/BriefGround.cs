using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Briefs;

/// <summary>What a brief rests on and what it leaves out, each as one counted line. The program's own counts, no source's.</summary>
internal static class BriefGround
{
    public static IEnumerable<Cited> Lines(BriefContent content, BriefFrame frame)
    {
        yield return $"{frame.Short}, {frame.Long}; {(frame.Window is BriefWindow.Published ? "by publication" : "by when it became known here")}.";
        if (frame.Late is { } late)
            yield return late;
        yield return $"Read: {BottomLine.Plural(content.Reading.Documents, "document")} from {BottomLine.Plural(content.Reading.Sources, "independent source")}.";
        if (content.Reading.Backfill + content.Backfilled > 0)
            yield return $"Backfill: {BottomLine.Plural(content.Reading.Backfill, "document")} published more than 48 hours before the first fetch, telling of {BottomLine.Plural(content.Backfilled, "attack")} in scope not listed here; they answer questions.";
        if (content.Recalled > 0)
            yield return $"Recalled as background: {BottomLine.Plural(content.Recalled, "older attack")}.";
        if (content.Repeated > 0)
            yield return $"Reported again with nothing new: {BottomLine.Plural(content.Repeated, "attack")}.";
        if (content.Unlisted > 0)
            yield return $"Not listed: {BottomLine.Plural(content.Unlisted, "event")} of states or criminals.";
        if (content.Withheld > 0)
            yield return $"Withheld: {BottomLine.Plural(content.Withheld, "event")} whose text is not borne out by what it cites.";
    }
}
