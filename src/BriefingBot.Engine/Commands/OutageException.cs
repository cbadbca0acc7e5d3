namespace BriefingBot.Engine.Commands;

/// <summary>Something that the engine leans on cannot be had now (the store is locked, the disk is full). The message is one plain sentence for people.</summary>
public sealed class OutageException(string sentence, Exception? inner = null) : Exception(sentence, inner);
