namespace BriefingBot.Engine.Briefs;

/// <summary>A watch of the channel that a brief goes to; what it hit in the window is listed.</summary>
/// <param name="Name">As its owner sees it: "Kabul", "isis-k, at least 10 killed".</param>
public sealed record BriefWatch(string Name, BriefScope Scope);
