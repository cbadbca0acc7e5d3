using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Extraction.Claims;

/// <summary>A leader of a group as a sentence names one, with what it says became of the person.</summary>
internal sealed record ReadLeader(string Group, string Name, LeaderFate? Fate)
{
    public string Attribute => Fate is { IsSure: true, IsDeath: true } ? ClaimAttributes.FormerLeader : ClaimAttributes.Leader;

    /// <summary>"NAME", "NAME, killed July 2022", "NAME, reportedly captured".</summary>
    public string Value => Fate is null ? Name : $"{Name}, {Fate.Words}";
}
