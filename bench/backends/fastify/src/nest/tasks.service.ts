import { Injectable, NotFoundException } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Repository } from "typeorm";
import { CreateTaskDto, QueryTasksDto, UpdateTaskDto } from "./task.dto.js";
import { Task } from "./task.entity.js";

@Injectable()
export class TasksService {
  constructor(@InjectRepository(Task) private readonly tasks: Repository<Task>) {}

  findAll(userId: string, { page, limit, done, priority }: QueryTasksDto): Promise<Task[]> {
    return this.tasks.find({
      where: {
        user_id: userId,
        ...(done === undefined ? {} : { done }),
        ...(priority === undefined ? {} : { priority }),
      },
      order: { id: "DESC" },
      skip: (page - 1) * limit,
      take: limit,
    });
  }

  async findOne(userId: string, id: string): Promise<Task> {
    const task = await this.tasks.findOne({ where: { id, user_id: userId } });
    if (task === null) throw new NotFoundException();
    return task;
  }

  create(userId: string, dto: CreateTaskDto): Promise<Task> {
    const defaults = { notes: null, done: false, priority: "medium", due_date: null };
    return this.tasks.save(this.tasks.create({ ...defaults, ...dto, user_id: userId }));
  }

  async update(userId: string, id: string, dto: UpdateTaskDto): Promise<Task> {
    const task = await this.findOne(userId, id);
    return this.tasks.save(Object.assign(task, dto));
  }
}
