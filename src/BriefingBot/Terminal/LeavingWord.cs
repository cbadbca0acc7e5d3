namespace BriefingBot.Terminal;

/// <summary>What people write to leave a chat, at a terminal and in a file of lines.</summary>
internal static class LeavingWord
{
    public static bool Is(string line) => line.Trim() is "exit" or "quit" or "/exit" or "/quit";
}
