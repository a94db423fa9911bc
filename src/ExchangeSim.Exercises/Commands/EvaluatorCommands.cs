using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Commands;

/// <summary>The evaluator confirms the rating that a task's measure proposes, or puts another in its place. The last one counts; it may be given after the exercise, too.</summary>
/// <param name="Task">The task of the plan, by id.</param>
/// <param name="Rating">The rating; null: it cannot be rated.</param>
/// <param name="Words">Why; needed where it is not what was proposed.</param>
public sealed record RateTask(string Task, Rating? Rating, string? Words = null) : RoomCommand;

/// <summary>The evaluator writes down what was seen, at the present simulated time.</summary>
/// <param name="Text">What was seen.</param>
/// <param name="Task">The task of the plan that it shows, by id, or null.</param>
/// <param name="Seat">The seat that it is about, by id, or null.</param>
/// <param name="File">The file that it is about, or null.</param>
public sealed record Observe(string Text, string? Task = null, string? Seat = null, string? File = null) : RoomCommand;
