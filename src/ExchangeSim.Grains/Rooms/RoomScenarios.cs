using ExchangeSim.Exercises.Plans;
using ExchangeSim.Grains.Silos;

namespace ExchangeSim.Grains.Rooms;

/// <summary>Gives the scenario of an exercise in the form that this cluster's silos compile, so that they can hold its agencies.</summary>
public delegate ScenarioDefinition RoomScenarios(PlannedExercise planned);
