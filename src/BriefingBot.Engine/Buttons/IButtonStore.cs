namespace BriefingBot.Engine.Buttons;

/// <summary>Keeps the command lines behind buttons, as no platform's button holds a whole line.</summary>
public interface IButtonStore
{
    /// <summary>The secret that button tokens are signed with: 32 bytes, made once for each store.</summary>
    Task<byte[]> KeyAsync(CancellationToken cancellation);

    /// <summary>Keeps the lines and gives their ids, in order; a line that is held keeps its id and counts as new. Lines kept before <paramref name="oldest"/> go.</summary>
    Task<IReadOnlyList<long>> KeepAsync(IReadOnlyList<string> commandLines, DateTimeOffset now, DateTimeOffset oldest, CancellationToken cancellation);

    /// <summary>The line of an id; null where none is held that was kept at or after <paramref name="oldest"/>.</summary>
    Task<string?> FindAsync(long id, DateTimeOffset oldest, CancellationToken cancellation);
}
