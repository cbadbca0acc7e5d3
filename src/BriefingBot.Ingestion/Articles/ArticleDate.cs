using System.Globalization;

namespace BriefingBot.Ingestion.Articles;

/// <summary>A date as precise as its source gives it: a day, or a moment with its offset from UTC.</summary>
public sealed record ArticleDate(DateTimeOffset Time, bool HasTime, ArticleDateBasis Basis)
{
    /// <summary>ISO 8601: "2024-03-22" or "2024-03-22T14:20:00+02:00".</summary>
    public override string ToString() => HasTime
        ? Time.ToString(Time.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
        : Time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Where a date was read, in falling order of trust.</summary>
public enum ArticleDateBasis
{
    StructuredData,
    Meta,
    TimeElement,
    VisibleText,
}
