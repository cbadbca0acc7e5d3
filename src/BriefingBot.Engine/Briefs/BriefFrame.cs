using System.Globalization;
using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Briefs;

/// <summary>What a brief covers, in words: its topics, from when to when, in whose time.</summary>
internal sealed record BriefFrame(string Topics, BriefScope Scope, BriefWindow Window, TimeZoneInfo Zone)
{
    public string Title => $"Brief: {Topics}, {Short}";

    /// <summary>"25 to 30 March 2024" for whole days, "24 March 2024, 07:00 to 25 March 2024, 07:00" for others.</summary>
    public string Short => WholeDays is { } days ? days.ToWords() : $"{At(Window.From)} to {At(Window.To)}";

    /// <summary>The same with the time zone.</summary>
    public string Long => $"{(WholeDays is null ? "" : "whole days, ")}time zone {Zone.Id}";

    public string? Late => Window is BriefWindow.Recorded { Delay: { } delay }
        ? $"Late: due at {At(delay.Due)}.{(delay.Missed == 0 ? "" : $" It covers {delay.Missed:N0} earlier {(delay.Missed == 1 ? "brief" : "briefs")} that could not be sent.")}"
        : null;

    private PartialDate? WholeDays
    {
        get
        {
            var (from, to) = (Local(Window.From), Local(Window.To));
            return from.TimeOfDay == TimeSpan.Zero && to.TimeOfDay == TimeSpan.Zero && to > from
                ? PartialDate.OfRange(DateOnly.FromDateTime(from.DateTime), DateOnly.FromDateTime(to.DateTime).AddDays(-1))
                : null;
        }
    }

    // A day on which the clocks change has 23 or 25 hours.
    public bool IsOneDay => Window.Length.TotalDays is > 0.95 and < 1.05;

    /// <summary>"a day", "every 6 days", "every 12 hours".</summary>
    public string Every => Window.Length.TotalDays switch
    {
        _ when IsOneDay => "a day",
        >= 1.05 and var days => $"every {Math.Round(days):0} days",
        var part => $"every {Math.Max(1, Math.Round(part * 24)):0} hours",
    };

    public string Day(DateTimeOffset instant) => Local(instant).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public string At(DateTimeOffset instant) => Local(instant).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    private DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);
}
