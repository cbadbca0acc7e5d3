namespace BriefingBot.Engine.Facts;

/// <summary>What was held at the end of a day of publication: whatever was published later is left out.</summary>
internal static class HeldAsOf
{
    /// <param name="asOf">Null for all that is held.</param>
    /// <returns>The attack with what was published by then; null where nothing was.</returns>
    public static Attack? Of(Attack attack, DateOnly? asOf)
    {
        if (asOf is null || attack.Citations.All(c => Is(c, asOf)))
            return attack;
        var citations = attack.Citations.Where(c => Is(c, asOf)).ToList();
        return citations.Count == 0 ? null : attack with
        {
            Citations = citations,
            Attributions = [.. attack.Attributions.Where(a => Is(a.Citation, asOf))],
            Toll = [.. attack.Toll.Where(t => Is(t.Citation, asOf))],
            Claims = [.. attack.Claims.Where(c => Is(c.Citation, asOf))],
        };
    }

    /// <summary>Those of the attacks of which something was published by then, as they stood.</summary>
    public static IEnumerable<Attack> Of(IEnumerable<Attack> attacks, DateOnly? asOf) => attacks.Select(a => Of(a, asOf)).OfType<Attack>();

    /// <summary>What has no day of publication is held at any time.</summary>
    public static bool Is(Citation citation, DateOnly? asOf) => Is(citation.Published, asOf);

    /// <inheritdoc cref="Is(Citation, DateOnly?)"/>
    public static bool Is(PublicationTime? time, DateOnly? asOf) => asOf is not { } last || time is not { } published || published.Day <= last;
}
