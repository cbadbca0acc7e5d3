namespace BriefingBot.Engine.Language;

/// <summary>A country or territory as a place name.</summary>
/// <param name="Code">ISO 3166-1 alpha-2; XK for Kosovo, as in common use.</param>
/// <param name="Name">The English short name in common use.</param>
/// <param name="OtherNames">Other names, former ones and abbreviations; some are shared ("Congo").</param>
/// <param name="Demonyms">Adjectives and words for its people, singular; some are shared ("Congolese").</param>
public sealed record Country(string Code, string Name, IReadOnlyList<string> OtherNames, IReadOnlyList<string> Demonyms);
