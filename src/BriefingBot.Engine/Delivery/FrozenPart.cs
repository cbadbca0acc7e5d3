namespace BriefingBot.Engine.Delivery;

/// <summary>One message as it will be sent, every time in the same words: the platform's own payload and the files that go with it.</summary>
/// <param name="Payload">The request's body as the platform's manual has it, as JSON, without address and nonce.</param>
public sealed record FrozenPart(string Payload, IReadOnlyList<FrozenFile> Files);

/// <summary>A file of a message, a picture as PNG.</summary>
public sealed record FrozenFile(string Name, string MediaType, byte[] Content);
