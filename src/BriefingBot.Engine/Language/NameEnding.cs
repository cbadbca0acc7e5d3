namespace BriefingBot.Engine.Language;

/// <summary>What the names that end at one place of the matcher stand for; some of them only when written in capitals.</summary>
internal sealed class NameEnding<T>
{
    private readonly List<T> _all = [];
    private readonly List<T> _anyCase = [];

    internal void Add(T value, bool capitalsOnly)
    {
        if (!_all.Contains(value))
        {
            _all.Add(value);
        }

        if (!capitalsOnly && !_anyCase.Contains(value))
        {
            _anyCase.Add(value);
        }
    }

    /// <summary>The values that a name as written may stand for, or null.</summary>
    internal IReadOnlyList<T>? ValuesFor(ReadOnlySpan<char> written)
    {
        if (_anyCase.Count == _all.Count)
        {
            return _all;
        }

        if (HasNoSmallLetter(written))
        {
            return _all;
        }

        return _anyCase.Count > 0 ? _anyCase : null;
    }

    /// <summary>Two to four letters, all of them capitals.</summary>
    internal static bool NeedsCapitals(ReadOnlySpan<char> name)
    {
        var letters = 0;
        foreach (var c in name)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            if (char.IsLetter(c) && !char.IsUpper(c))
            {
                return false;
            }
        }

        return letters is >= 2 and <= 4;
    }

    private static bool HasNoSmallLetter(ReadOnlySpan<char> written)
    {
        foreach (var c in written)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }
}
