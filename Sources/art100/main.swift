print("art100")
