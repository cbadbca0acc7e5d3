namespace BriefingBot.Chat.Discord.Protocol.Gateway;

/// <summary>What is needed to go on where a connection ended.</summary>
internal sealed class GatewaySession
{
    public string? Id { get; private set; }

    /// <summary>Where to go on; not the address that a new session starts at.</summary>
    public string? ResumeAddress { get; private set; }

    /// <summary>The last event that was handed on; heartbeats and resuming name it.</summary>
    public long? Sequence { get; private set; }

    public bool CanResume => Id is not null && ResumeAddress is not null && Sequence is not null;

    public void Begin(string id, string resumeAddress) => (Id, ResumeAddress) = (id, resumeAddress);

    public void Seen(long sequence) => Sequence = sequence;

    public void Forget() => (Id, ResumeAddress, Sequence) = (null, null, null);
}
