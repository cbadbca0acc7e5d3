namespace BriefingBot.Engine.Pictures;

/// <summary>Turns a picture drawn by us into PNG, where the system has what that takes.</summary>
public interface IRasterizer
{
    /// <summary>The picture as PNG; null where it cannot be made here, and its alternative text stands for it.</summary>
    byte[]? ToPng(string svg);
}
