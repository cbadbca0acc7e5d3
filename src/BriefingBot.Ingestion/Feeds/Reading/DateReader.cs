using BriefingBot.Ingestion.Feeds.Dates;

namespace BriefingBot.Ingestion.Feeds.Reading;

internal static class DateReader
{
    public static void Published(in ReadingScope scope)
    {
        if (scope.Context.Claim("published", scope.Depth)) scope.Node.Published = Read(scope.Text());
    }

    public static void Updated(in ReadingScope scope)
    {
        if (scope.Context.Claim("updated", scope.Depth)) scope.Node.Updated = Read(scope.Text());
    }

    public static FeedDate Read(string text) => new(text.Length > 200 ? text[..200] : text, FeedDateParser.Parse(text));

    /// <summary><c>start=2002-10-13T09:00+01:00;end=…</c> (DCMI Period).</summary>
    public static FeedValidity Validity(string text)
    {
        FeedDate? start = null;
        FeedDate? end = null;
        foreach (var part in text.Split(';', 10))
        {
            if (part.StartsWith("start=", StringComparison.Ordinal)) start = Read(part[6..]);
            else if (part.StartsWith("end=", StringComparison.Ordinal)) end = Read(part[4..]);
        }

        return new FeedValidity(start, end);
    }
}
