using BriefingBot.Chat.Pictures;

namespace BriefingBot.Tests.Chat.Pictures;

/// <summary>A fact that needs librsvg; it is skipped, visibly, where the system has none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LibrsvgFactAttribute : FactAttribute
{
    public LibrsvgFactAttribute() => Skip = LibrsvgProbe.Fault();
}
