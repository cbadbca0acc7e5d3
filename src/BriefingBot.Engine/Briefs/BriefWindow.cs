namespace BriefingBot.Engine.Briefs;

/// <summary>What a brief covers, from an instant to another.</summary>
public abstract record BriefWindow(DateTimeOffset From, DateTimeOffset To)
{
    public TimeSpan Length => To - From;

    /// <summary>
    /// The changes recorded after one number up to another, whatever the clock did meanwhile: consecutive windows cover every change once.
    /// The instants are those at which the two numbers were the newest.
    /// </summary>
    /// <param name="After">Number of the last change of the window before; not covered.</param>
    /// <param name="Through">Number of the last change covered.</param>
    public sealed record Recorded(long After, long Through, DateTimeOffset From, DateTimeOffset To, BriefDelay? Delay = null) : BriefWindow(From, To);

    /// <summary>What documents published from one instant (included) to another (not included) say: for questions about the past and for previews.</summary>
    /// <remarks>The days are those of the instants' own offsets: give them in the asker's zone.</remarks>
    public sealed record Published(DateTimeOffset From, DateTimeOffset To) : BriefWindow(From, To)
    {
        public DateOnly FirstDay => DateOnly.FromDateTime(From.DateTime);

        public DateOnly LastDay => DateOnly.FromDateTime(To.DateTime.AddTicks(-1));

        /// <summary>From the first midnight of a day to the last of another in a zone.</summary>
        public static Published OfDays(DateOnly first, DateOnly last, TimeZoneInfo zone) => new(Midnight(first, zone), Midnight(last.AddDays(1), zone));

        private static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone)
        {
            var midnight = day.ToDateTime(TimeOnly.MinValue);
            // Some zones skip midnight when the clocks go forward: the day begins at the first minute that exists.
            while (zone.IsInvalidTime(midnight))
                midnight = midnight.AddMinutes(15);
            return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
        }
    }
}

/// <summary>That a brief comes late.</summary>
/// <param name="Due">When it should have come.</param>
/// <param name="Missed">How many earlier briefs were missed altogether and are covered by this one.</param>
public sealed record BriefDelay(DateTimeOffset Due, int Missed = 0);
