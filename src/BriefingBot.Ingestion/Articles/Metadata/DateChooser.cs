namespace BriefingBot.Ingestion.Articles.Metadata;

/// <summary>Takes the first believable date in the order of trust.</summary>
internal sealed class DateChooser(DateTimeOffset? now)
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    /// <summary>Clocks and time zones differ: a date up to a day ahead is no mistake.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    public ArticleDate? Choose(IEnumerable<(string? Text, ArticleDateBasis Basis)> candidates)
    {
        foreach (var (text, basis) in candidates)
        {
            if (Read(text, basis) is { } date)
                return date;
        }

        return null;
    }

    private ArticleDate? Read(string? text, ArticleDateBasis basis)
    {
        if (text is null || (basis == ArticleDateBasis.VisibleText ? DateText.Visible(text) : DateText.Machine(text)) is not { } date)
            return null;
        return IsBelievable(date.Time) ? new ArticleDate(date.Time, date.HasTime, basis) : null;
    }

    private bool IsBelievable(DateTimeOffset time) =>
        time.Year is >= FirstYear and <= LastYear && (now is not { } limit || time <= limit + Ahead);
}
