using BriefingBot.Ingestion.Feeds.Dates;
using BriefingBot.Ingestion.Feeds.Markup;

namespace BriefingBot.Ingestion.Feeds.Reading;

/// <summary>Collects what a feed says about its rhythm.</summary>
internal sealed class HintReader
{
    private readonly HashSet<int> _hours = [];
    private readonly HashSet<DayOfWeek> _days = [];
    private TimeSpan? _timeToLive;
    private TimeSpan? _period;
    private int _frequency = 1;

    public UpdateHints Hints => _timeToLive is null && _period is null && _hours.Count == 0 && _days.Count == 0
        ? UpdateHints.None
        : new(_timeToLive, _period / _frequency, _hours, _days);

    public void Read(in ReadingScope scope)
    {
        switch (scope.Element.Name)
        {
            case "ttl":
                if (DateParts.Number(scope.Text()) is { } minutes and > 0) _timeToLive = TimeSpan.FromMinutes(minutes);
                break;
            case "sy:updateperiod":
                _period = Period(scope.Text());
                break;
            case "sy:updatefrequency":
                if (DateParts.Number(scope.Text()) is { } times and > 0) _frequency = times;
                break;
            case "skiphours":
                foreach (var hour in Parts(scope)) AddHour(hour);
                break;
            default:
                foreach (var day in Parts(scope)) AddDay(day);
                break;
        }
    }

    private static IEnumerable<string> Parts(ReadingScope scope) => scope.Element.Children.OfType<MarkupElement>().Take(50).Select(child => child.OwnText().Trim());

    /// <summary>RSS 0.91 counts hours from 1 to 24, RSS 2.0 from 0 to 23; only 24 tells them apart, and it is midnight.</summary>
    private void AddHour(string text)
    {
        if (DateParts.Number(text) is >= 0 and <= 24 and var hour) _hours.Add(hour % 24);
    }

    private void AddDay(string text)
    {
        if (Enum.TryParse<DayOfWeek>(text, ignoreCase: true, out var day) && Enum.IsDefined(day)) _days.Add(day);
    }

    private static TimeSpan? Period(string text) => text.ToLowerInvariant() switch
    {
        "hourly" => TimeSpan.FromHours(1),
        "daily" => TimeSpan.FromDays(1),
        "weekly" => TimeSpan.FromDays(7),
        "monthly" => TimeSpan.FromDays(30),
        "yearly" => TimeSpan.FromDays(365),
        _ => null,
    };
}
