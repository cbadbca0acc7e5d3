namespace BriefingBot.Engine.Replies;

/// <summary>The alias graph as the check needs it: names that stand for one another.</summary>
public interface INameGraph
{
    /// <summary>Brings the names up to the store; cheap where nothing changed.</summary>
    Task PrepareAsync(CancellationToken cancellation);

    /// <summary>All names of the groups that the text mentions under any of their names. Parts of a group are groups of their own.</summary>
    IEnumerable<string> NamesOfGroupsIn(string text);
}
