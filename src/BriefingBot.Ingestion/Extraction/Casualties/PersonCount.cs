using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Ingestion.Extraction.Casualties;

/// <summary>A phrase that counts people: "at least 21 bank clerks", "a soldier", "Ana Ruiz".</summary>
/// <param name="Figure">Characters of the counting words alone ("at least 21"), or of the phrase where none count.</param>
/// <param name="IsNumber">Counted by a number; otherwise by an article or a name.</param>
/// <param name="IsHuman">A noun for people or a name says so; a bare number does not.</param>
/// <param name="IsAttacker">The people are those who attacked.</param>
/// <param name="IsMore">"Another", "other": people beside those already counted.</param>
internal readonly record struct PersonCount(
    int First,
    int End,
    long Low,
    long? High,
    TollQualifier Qualifier,
    TextSpan Figure,
    bool IsNumber,
    bool IsHuman,
    bool IsAttacker,
    bool IsMore,
    bool IsName);
