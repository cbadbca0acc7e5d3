namespace BriefingBot.Engine.Commands;

/// <summary>What each chat platform was last told of the commands, so that it is told again only when they change.</summary>
public interface IRegistrationStore
{
    /// <summary>The hash kept for a scope, an address of the platform that is opaque here ("discord:APPLICATION:GUILD"); null where none is.</summary>
    Task<string?> FindAsync(string scope, CancellationToken cancellation);

    Task KeepAsync(string scope, string hash, CancellationToken cancellation);

    Task ForgetAsync(string scope, CancellationToken cancellation);

    /// <summary>The scopes kept that begin so.</summary>
    Task<IReadOnlyList<string>> ScopesAsync(string prefix, CancellationToken cancellation);
}
