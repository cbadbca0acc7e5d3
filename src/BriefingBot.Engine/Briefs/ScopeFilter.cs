using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Briefs;

/// <summary>A scope made ready to be held against many attacks.</summary>
internal sealed class ScopeFilter(BriefScope scope)
{
    private readonly HashSet<string> _groups = [.. scope.Groups];
    private readonly HashSet<string> _countries = new(scope.Countries, StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyList<string>[] _phrases = [.. scope.Places.Concat(scope.Words).Select(t => FoldedName.Words(t)).Where(words => words.Count > 0)];

    public bool Fits(AttackTraits attack) => (scope.Everyone || attack.IsListed) && FitsWhoever(attack);

    /// <summary>The same for attacks of states and criminals too.</summary>
    public bool FitsWhoever(AttackTraits attack)
    {
        if (scope.MinKilled > 0 && (attack.KilledHigh ?? 0) < scope.MinKilled)
            return false;
        return !scope.HasTopics
            || (_groups.Count > 0 && attack.Groups.Any(_groups.Contains))
            || (attack.Country is { } country && _countries.Contains(country))
            || _phrases.Any(phrase => phrase.All(attack.Words.Contains));
    }

    public bool HasGroup(string id) => _groups.Contains(id);

    /// <summary>True where a text holds one of the places or words.</summary>
    public bool FitsText(string text)
    {
        if (_phrases.Length == 0)
            return false;
        var words = FoldedName.Words(text).ToHashSet(StringComparer.Ordinal);
        return _phrases.Any(phrase => phrase.All(words.Contains));
    }
}
