namespace BriefingBot.Engine.Groups;

/// <summary>A place in a text that names a group.</summary>
/// <param name="Start">In UTF-16 code units of the text.</param>
/// <param name="GroupIds">One group, or several when neither the name nor the text around it tells which; the one that bears it as canonical name first.</param>
public sealed record GroupMention(int Start, int Length, IReadOnlyList<string> GroupIds);
