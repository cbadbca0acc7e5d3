namespace BriefingBot.Engine.Groups;

/// <summary>What a typed name leads to: one of <see cref="GroupFound"/>, <see cref="GroupAmbiguous"/>, <see cref="GroupSuggested"/>, <see cref="GroupNotFound"/>.</summary>
public abstract record GroupResolution
{
    private protected GroupResolution()
    {
    }
}

/// <summary>How surely the typed name is the group's. A misspelling is never one of these: it only leads to a suggestion.</summary>
public enum NameKind
{
    /// <summary>The group's canonical name or its id.</summary>
    Canonical,

    /// <summary>A listed alias.</summary>
    Alias,

    /// <summary>Another transliteration, word order or filler word of a listed name.</summary>
    Variant,
}

/// <summary>One group bears the name.</summary>
/// <param name="Name">The listed name that was meant.</param>
/// <param name="AlsoCalled">Other groups that are called so too, though less properly (a nickname against a canonical name). The reply must name them.</param>
public sealed record GroupFound(string GroupId, NameKind How, string Name, IReadOnlyList<GroupCandidate> AlsoCalled) : GroupResolution;

/// <summary>Several groups bear the name with equal right: the asker must choose.</summary>
public sealed record GroupAmbiguous(IReadOnlyList<GroupCandidate> Candidates) : GroupResolution;

/// <summary>No group bears the name, but these have one near to it, the nearest first.</summary>
public sealed record GroupSuggested(IReadOnlyList<GroupCandidate> Suggestions) : GroupResolution;

/// <summary>Nothing like it is known, or it is no name at all.</summary>
/// <param name="Reason">One sentence for the asker.</param>
public sealed record GroupNotFound(string Reason) : GroupResolution;

/// <summary>A group that may be meant.</summary>
/// <param name="Name">Its canonical name.</param>
/// <param name="MatchedName">The one of its names that is like what was typed.</param>
/// <param name="Description">What tells it from its lookalikes: kind and countries ("insurgent group; Somalia, Kenya").</param>
public sealed record GroupCandidate(string GroupId, string Name, string MatchedName, string Description);
