using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Answers.Questions;

/// <summary>A question as it was understood.</summary>
/// <param name="Terms">What it speaks of, in order, without question words, times and the measure.</param>
/// <param name="Counted">The nouns after "how many": "service members", "provinces"; empty for people in general.</param>
/// <param name="Source">The outlet or body that is asked for: "according to the UN".</param>
internal sealed record Question(
    string Text,
    QuestionKind Kind,
    IReadOnlyList<Token> Tokens,
    IReadOnlyList<QuestionTerm> Terms,
    QuestionTime? Time,
    IReadOnlyList<TollMeasure> Measures,
    IReadOnlyList<string> Counted,
    string? Source)
{
    public IEnumerable<QuestionTerm> Groups => Terms.Where(t => t.Kind == TermKind.Group);

    public IEnumerable<QuestionTerm> CountriesNamed => Terms.Where(t => t.Kind == TermKind.Country);

    /// <summary>What the asker wants to know of it: "leader", "founded"; see <see cref="ClaimAttributes"/>.</summary>
    public string? Attribute { get; init; }

    /// <summary>True where it asks about an attack or attacks rather than, say, a group's aims.</summary>
    public bool IsAboutAttack { get; init; }

    /// <summary>True where it asks how many attacks there were.</summary>
    public bool CountsAttacks { get; init; }

    /// <summary>True where a question of many attacks is meant: "attacks in 2024", "all attacks".</summary>
    public bool IsAboutMany { get; init; }

    /// <summary>True where the attack with the most dead is asked for.</summary>
    public bool AsksDeadliest { get; init; }

    /// <summary>The way in which a group is tied to an attack that is asked about; null where it is not about that.</summary>
    public AttributionStance? Stance { get; init; }

    /// <summary>"It", "they", "the attack", "there", with nothing named: leans on what was asked before.</summary>
    public bool IsFollowUp { get; init; }

    /// <summary>The attack that the conversation is about, for a follow-up.</summary>
    public string? AttackId { get; init; }

    public bool Has(params string[] words) => Tokens.Any(t => words.Contains(t.Text, StringComparer.Ordinal));
}
