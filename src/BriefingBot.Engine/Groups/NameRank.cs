namespace BriefingBot.Engine.Groups;

/// <summary>
/// How good a group's right to a typed name is; the lower one wins. A canonical name in another transliteration comes before another group's alias
/// spelled exactly so: what the group is called weighs more than how it is spelled.
/// </summary>
internal enum NameRank
{
    Canonical,
    CanonicalSpelling,
    Alias,
    AliasSpelling,
    CanonicalWords,
    AliasWords,
    CanonicalReduced,
    AliasReduced,
    ParentSubstituted,
}
