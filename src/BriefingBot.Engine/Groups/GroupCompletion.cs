namespace BriefingBot.Engine.Groups;

/// <summary>A group offered while its name is being typed.</summary>
/// <param name="Name">Its canonical name.</param>
/// <param name="MatchedName">The name of its that goes on from what was typed.</param>
public sealed record GroupCompletion(string GroupId, string Name, string MatchedName);
