using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Briefs;

/// <summary>A brief that was composed and checked: it can be rendered and sent as it is.</summary>
/// <param name="HasNews">False where the reply says in one line that there is nothing to report.</param>
/// <param name="Mentions">The attacks that have a line of their own.</param>
public sealed record Brief(Reply Reply, BriefCounts Counts, bool HasNews, IReadOnlyList<BriefMention> Mentions);

/// <summary>An attack that a brief lists, under the title that stands there.</summary>
public sealed record BriefMention(string AttackId, string Title);

/// <summary>What a brief reports, counted in its scope.</summary>
/// <param name="NewAttacks">Attacks reported for the first time.</param>
/// <param name="Changed">Attacks known before of which something became known.</param>
/// <param name="Disputed">Attacks on which the sources differ.</param>
/// <param name="Documents">Documents read in the window, whatever the scope.</param>
/// <param name="Backfill">Of them, those published more than 48 hours before they were first fetched.</param>
public sealed record BriefCounts(int NewAttacks, int Changed, int Disputed, int Documents, int Backfill);
