namespace BriefingBot.Tests.Fixtures;

/// <summary>A fact that needs a file or folder under ../shared; it is skipped, visibly, where that is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(string relativePath)
    {
        if (SharedFiles.Find(relativePath) is null) Skip = $"../shared/{relativePath} is not there.";
    }
}
